import type { FactKind, NotificationTarget, SaveTarget, Subscription, TargetChannel } from '@zhiban/wire';
import { factKindChoices } from '../choices';

/** A kind of fact as a row of the form: asked for, or not. */
export interface Asked {
  kind: FactKind;
  on: boolean;
  level: Subscription['level'];
  queues: string[];
  teams: string[];
}

/** A target as the form holds it: every kind has its row, and quiet hours their times even while they are off. */
export interface TargetDraft {
  channel: TargetChannel;
  name: string;
  address: string;
  language: NotificationTarget['language'];
  enabled: boolean;
  asked: Asked[];
  quiet: boolean;
  quietFrom: string;
  quietTo: string;
}

const askedOf = (kind: FactKind, found: Subscription | undefined, on: boolean): Asked => ({
  kind,
  on,
  level: found?.level ?? 'alarm',
  queues: [...(found?.queues ?? [])],
  teams: [...(found?.teams ?? [])],
});

/** A new target hears of all alarms and lost feeds. */
export function draftOf(target: NotificationTarget | null, language: NotificationTarget['language']): TargetDraft {
  const own = (kind: FactKind) => target?.subscriptions.find((one) => one.kind === kind);
  return {
    channel: target?.channel ?? 'email',
    name: target?.name ?? '',
    address: target?.address ?? '',
    language: target?.language ?? language,
    enabled: target?.enabled ?? true,
    asked: factKindChoices.map((kind) => askedOf(kind, own(kind), target === null || own(kind) !== undefined)),
    quiet: !!target?.quiet,
    quietFrom: target?.quiet?.from ?? '22:00',
    quietTo: target?.quiet?.to ?? '08:00',
  };
}

export function wishOf({ channel, name, address, language, enabled, asked, ...rest }: TargetDraft): SaveTarget {
  return {
    channel,
    name,
    address: address.trim(),
    language,
    enabled,
    subscriptions: asked.filter(({ on }) => on).map(({ on: _, ...one }) => one),
    quiet: rest.quiet ? { from: rest.quietFrom, to: rest.quietTo } : null,
  };
}
