import { Inject, Injectable } from '@nestjs/common';
import type { Turned } from '@zhiban/live-alarms';
import type { Clock } from '@zhiban/time';
import type { AlarmEvent, AlarmRecord, AlarmRule, AlarmSeverity, ClearedWhy } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { CLOCK } from '../../platform/clock';
import { OpenAlarms, type OpenAlarm } from '../open';
import { AlarmStore } from '../record/alarm-store';
import { newRecord } from './new-record';
import type { Sighting } from './sighting';

/** What the watch saw becomes alarms: shown on the boards at once, handed to the clerk to be kept. */
@Injectable()
export class AlarmBook {
  constructor(
    private readonly open: OpenAlarms,
    private readonly store: AlarmStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async restore(): Promise<OpenAlarm[]> {
    const open = await this.store.repository.open();
    for (const alarm of open) this.open.put(alarm);
    return open;
  }

  turn(rule: AlarmRule, turn: Turned, seen: Sighting | undefined): void {
    const found = this.open.find(rule.id, turn.subject);
    if (turn.turn === 'cleared') this.clear(rule.id, turn.subject, turn.at, turn.why);
    else if (turn.turn === 'raised' && seen) this.raise(rule, turn.severity, seen);
    else if (found) this.change(found, turn);
  }

  /** Where there is such an alarm. */
  clear(rule: string, subject: string, at: number, why: ClearedWhy): void {
    const found = this.open.find(rule, subject);
    if (!found) return;
    this.open.drop(found);
    this.tell({ ...found, record: { ...found.record, clearedAt: at, clearedWhy: why } }, 'cleared', null);
  }

  /** The figure goes on while the alarm is open. */
  follow(rule: string, seen: Sighting | undefined): void {
    const found = seen && this.open.find(rule, seen.subject);
    if (!found) return;
    const { since } = seen;
    const value = since === null ? rounded(seen.value) : null;
    const { fault } = seen.describe();
    const { record } = found;
    if (record.since !== since || record.value !== value || record.fault !== fault)
      this.open.change(record.id, { since, value, fault });
  }

  private raise(rule: AlarmRule, severity: AlarmSeverity, seen: Sighting): void {
    const record = newRecord(rule, severity, seen, this.clock.now());
    const alarm = {
      subject: seen.subject,
      record: { ...record, value: seen.since === null ? rounded(seen.value) : null },
    };
    this.open.put(alarm);
    this.tell(alarm, 'raised', seen.value);
  }

  private change(found: OpenAlarm, turn: Extract<Turned, { turn: 'raised' | 'escalated' | 'eased' }>): void {
    const { severity, limit } = turn;
    const worse: Partial<AlarmRecord> = severity === 'alarm' ? { worst: 'alarm', snoozedUntil: null } : {};
    this.open.change(found.record.id, { severity, limit, ...worse });
    const changed = this.open.get(found.record.id);
    if (changed) this.tell(changed, turn.turn, turn.value);
  }

  private tell(alarm: OpenAlarm, kind: AlarmEvent['kind'], value: number | null): void {
    const { severity } = alarm.record;
    const at = this.clock.now();
    const event = { id: randomUUID(), at, kind, actor: null, severity, value, text: null, to: null, until: null };
    this.store.clerk.write({ alarm, event });
  }
}

/** Ratios to the hundredth, so that a board hears of it only when its reader would see it. */
const rounded = (value: number): number => Math.round(value * 100) / 100;
