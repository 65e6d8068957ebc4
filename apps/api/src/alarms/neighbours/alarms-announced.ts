import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { AlarmEventKind } from '@zhiban/wire';
import { Notifications } from '../../notifications';
import type { Transaction } from '../../platform/database';
import { Outbox } from '../../platform/outbox';
import { AlarmAnnouncements, type AlarmFact } from '../record/alarm-announcements';
import { alarmSentence } from './alarm-sentence';

const told = new Set<AlarmEventKind>(['raised', 'escalated', 'cleared']);

/** Alarms that begin, grow worse or end are told outside, in the transaction that keeps them. */
@Injectable()
export class AlarmsAnnounced implements OnApplicationBootstrap {
  constructor(
    private readonly announcements: AlarmAnnouncements,
    private readonly notifications: Notifications,
    private readonly outbox: Outbox,
  ) {}

  onApplicationBootstrap(): void {
    this.announcements.join((tx, fact) => this.tell(tx, fact));
    this.announcements.facts.subscribe(({ event }) => told.has(event.kind) && this.outbox.wake());
  }

  private async tell(tx: Transaction, { event, alarm }: AlarmFact): Promise<void> {
    if (!told.has(event.kind)) return;
    const over = event.kind === 'cleared';
    await this.notifications.announce(tx, {
      key: `alarm/${event.id}`,
      kind: alarm.measure === 'source-lost' ? 'feed-lost' : 'alarm',
      level: over ? alarm.worst : event.severity,
      over,
      at: event.at,
      ...alarmSentence(alarm, over),
      queue: alarm.queue,
      team: alarm.team,
      detail: { alarm: alarm.id, rule: alarm.rule, value: event.value, limit: alarm.limit },
    });
  }
}
