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
  names: boolean;
  /** What a robot signs with; empty: as it is. */
  secret: string;
  unsign: boolean;
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

/** A new target hears of all alarms and lost feeds; of people’s requests where somebody says so. */
export function draftOf(target: NotificationTarget | null, language: NotificationTarget['language']): TargetDraft {
  const own = (kind: FactKind) => target?.subscriptions.find((one) => one.kind === kind);
  return {
    channel: target?.channel ?? 'email',
    name: target?.name ?? '',
    address: target?.address ?? '',
    language: target?.language ?? language,
    enabled: target?.enabled ?? true,
    names: target?.names ?? false,
    secret: '',
    unsign: false,
    asked: factKindChoices.map((kind) =>
      askedOf(kind, own(kind), (target === null && kind !== 'request') || own(kind) !== undefined),
    ),
    quiet: !!target?.quiet,
    quietFrom: target?.quiet?.from ?? '22:00',
    quietTo: target?.quiet?.to ?? '08:00',
  };
}

export function wishOf({ name, address, language, enabled, names, asked, ...rest }: TargetDraft): SaveTarget {
  const wish = {
    ...{ name, address: address.trim(), language, enabled, names },
    subscriptions: asked.filter(({ on }) => on).map(({ on: _, ...one }) => one),
    quiet: rest.quiet ? { from: rest.quietFrom, to: rest.quietTo } : null,
  };
  const { channel } = rest;
  return signs(channel) ? { ...wish, channel, ...secretOf(rest) } : { ...wish, channel };
}

/** Robots that are given a secret to sign with. */
export const signs = (channel: TargetChannel): channel is 'dingtalk' | 'feishu' =>
  channel === 'dingtalk' || channel === 'feishu';

export const isRobot = (channel: TargetChannel): channel is 'wecom' | 'dingtalk' | 'feishu' =>
  channel === 'wecom' || signs(channel);

function secretOf({ secret, unsign }: Pick<TargetDraft, 'secret' | 'unsign'>): { secret?: string | null } {
  if (unsign) return { secret: null };
  return secret.trim() === '' ? {} : { secret: secret.trim() };
}
