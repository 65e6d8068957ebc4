import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import {
  type AlarmDetail,
  type AlarmEvent,
  type AlarmHandlers,
  type AlarmPage,
  type AlarmQuery,
  type AlarmRecord,
  type SnoozeAlarm,
} from '@zhiban/wire';
import { RefusalError } from '../../platform/problem';
import { CLOCK } from '../../platform/clock';
import { AlarmHandling, type Deed } from './alarm-handling';
import { AlarmsRepository } from './alarms.repository';

/** What people do with alarms. Whoever acknowledges or silences one that nobody has, has it from then on. */
@Injectable()
export class AlarmsService {
  constructor(
    private readonly repository: AlarmsRepository,
    private readonly handling: AlarmHandling,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  page(query: AlarmQuery): Promise<AlarmPage> {
    return this.repository.page(query);
  }

  async detail(id: string): Promise<AlarmDetail> {
    const alarm = await this.repository.find(id);
    if (!alarm) throw new RefusalError('alarm.unknown', {});
    return { alarm, timeline: await this.repository.timeline(id) };
  }

  async handlers(): Promise<AlarmHandlers> {
    return { names: await this.repository.handlers() };
  }

  acknowledge(id: string, actor: string): Promise<AlarmRecord> {
    return this.handling.act(id, actor, (alarm) => {
      const { acknowledgedBy: name } = alarm;
      if (name !== null) throw new RefusalError('alarm.acknowledged', { name });
      return this.deed('acknowledged', alarm, actor);
    });
  }

  take(id: string, actor: string): Promise<AlarmRecord> {
    return this.handling.act(id, actor, (alarm) => {
      if (alarm.owner !== null) throw new RefusalError('alarm.owned', { name: alarm.owner });
      return this.deed('taken', alarm, actor);
    });
  }

  handOver(id: string, to: string, actor: string): Promise<AlarmRecord> {
    return this.handling.act(id, actor, async (alarm, tx) => {
      const name = to.toLowerCase();
      if (!(await this.repository.handlers(tx)).includes(name))
        throw new RefusalError('alarm.no-handler', { name: to });
      const { change, event } = this.deed('handed-over', alarm, actor, { to: name });
      return { change: { ...change, owner: name }, event };
    });
  }

  snooze(id: string, { minutes, reason }: SnoozeAlarm, actor: string): Promise<AlarmRecord> {
    const until = this.clock.now() + minutes * 60_000;
    return this.handling.act(id, actor, (alarm) => {
      const { change, event } = this.deed('snoozed', alarm, actor, { text: reason, until });
      return { change: { ...change, snoozedUntil: until }, event };
    });
  }

  note(id: string, text: string, actor: string): Promise<AlarmRecord> {
    return this.handling.act(
      id,
      actor,
      (alarm) => ({ ...this.deed('noted', alarm, actor, { text }), change: {} }),
      true,
    );
  }

  private deed(
    kind: AlarmEvent['kind'],
    alarm: AlarmRecord,
    actor: string,
    told: Partial<Pick<AlarmEvent, 'text' | 'to' | 'until'>> = {},
  ): Deed {
    const first = alarm.acknowledgedAt === null && { acknowledgedAt: this.clock.now(), acknowledgedBy: actor };
    const owned = alarm.owner === null && { owner: actor };
    return { change: { ...first, ...owned }, event: { kind, text: null, to: null, until: null, ...told } };
  }
}
