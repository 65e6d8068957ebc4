import { Injectable } from '@nestjs/common';
import type { AlarmRecord, AlarmView, QueueId, SeatId, SourceId } from '@zhiban/wire';
import { alarmView } from './alarm-view';

export interface OpenAlarm {
  /** What the rule speaks of: `queue:acd/sales`. With the rule it is one of a kind. */
  subject: string;
  record: AlarmRecord;
}

type Views = Readonly<Record<string, AlarmView>>;

/** The alarms that are open, in memory: boards ask for them four times a second. */
@Injectable()
export class OpenAlarms {
  private readonly byId = new Map<string, OpenAlarm>();
  private readonly ids = new Map<string, string>();
  private views: Views | undefined;

  list(): OpenAlarm[] {
    return [...this.byId.values()];
  }

  get(id: string): OpenAlarm | undefined {
    return this.byId.get(id);
  }

  find(rule: string, subject: string): OpenAlarm | undefined {
    const id = this.ids.get(`${rule} ${subject}`);
    return id === undefined ? undefined : this.byId.get(id);
  }

  put(alarm: OpenAlarm): void {
    this.byId.set(alarm.record.id, alarm);
    this.ids.set(`${alarm.record.rule} ${alarm.subject}`, alarm.record.id);
    this.views = undefined;
  }

  /** Nothing happens to an alarm that is over. */
  change(id: string, change: Partial<AlarmRecord>): void {
    const alarm = this.byId.get(id);
    if (alarm) this.put({ ...alarm, record: { ...alarm.record, ...change } });
  }

  drop({ subject, record }: OpenAlarm): void {
    this.byId.delete(record.id);
    this.ids.delete(`${record.rule} ${subject}`);
    this.views = undefined;
  }

  /** These and no others are open. */
  renew(alarms: readonly OpenAlarm[]): void {
    this.byId.clear();
    this.ids.clear();
    this.views = undefined;
    for (const alarm of alarms) this.put(alarm);
  }

  /** All of them; the same object for as long as nothing changes. */
  all(): Views {
    return (this.views ??= viewsOf(this.list()));
  }

  /** Those that a queue's own board shows: of the queue, of its seats, and of the source behind it. */
  ofQueue(queue: QueueId, source: SourceId, sits: (seat: SeatId) => boolean): Views {
    return this.where((record) => {
      if (record.seat !== null) return sits(record.seat);
      return record.queue === queue || (record.subject === 'source' && record.source === source);
    });
  }

  where(isOn: (alarm: AlarmRecord) => boolean): Views {
    if (this.byId.size === 0) return this.all();
    return viewsOf(this.list().filter(({ record }) => isOn(record)));
  }
}

const viewsOf = (alarms: readonly OpenAlarm[]): Views =>
  Object.fromEntries(alarms.map(({ record }) => [record.id, alarmView(record)]));
