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
import { PostHolders, reachOfReader, type PostHolder, type Reader } from '../../platform/sign-in';
import { AlarmHandling, type Deed } from './alarm-handling';
import { reachesAlarm } from './alarm-reach';
import { AlarmsRepository } from './alarms.repository';

/** What people do with alarms. Whoever acknowledges or silences one that nobody has, has it from then on. */
@Injectable()
export class AlarmsService {
  constructor(
    private readonly repository: AlarmsRepository,
    private readonly handling: AlarmHandling,
    private readonly holders: PostHolders,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  page(query: AlarmQuery, reader: Reader): Promise<AlarmPage> {
    return this.repository.page(query, reachOfReader(reader, 'floor.read'));
  }

  async detail(id: string, reader: Reader): Promise<AlarmDetail> {
    const alarm = await this.seen(id, reader);
    return { alarm, timeline: await this.repository.timeline(id) };
  }

  /** `id`: only those who may have this alarm. */
  async handlers(id: string | undefined, reader: Reader): Promise<AlarmHandlers> {
    const alarm = id === undefined ? null : await this.seen(id, reader);
    return { names: namesOf(await this.holders.of('alarms.handle'), alarm) };
  }

  acknowledge(id: string, reader: Reader): Promise<AlarmRecord> {
    return this.handling.act(id, reader, (alarm) => {
      const { acknowledgedBy: name } = alarm;
      if (name !== null) throw new RefusalError('alarm.acknowledged', { name });
      return this.deed('acknowledged', alarm, reader.name);
    });
  }

  take(id: string, reader: Reader): Promise<AlarmRecord> {
    return this.handling.act(id, reader, (alarm) => {
      if (alarm.owner !== null) throw new RefusalError('alarm.owned', { name: alarm.owner });
      return this.deed('taken', alarm, reader.name);
    });
  }

  handOver(id: string, to: string, reader: Reader): Promise<AlarmRecord> {
    return this.handling.act(id, reader, async (alarm, tx) => {
      const name = to.toLowerCase();
      if (!namesOf(await this.holders.of('alarms.handle', tx), alarm).includes(name))
        throw new RefusalError('alarm.no-handler', { name: to });
      const { change, event } = this.deed('handed-over', alarm, reader.name, { to: name });
      return { change: { ...change, owner: name }, event };
    });
  }

  snooze(id: string, { minutes, reason }: SnoozeAlarm, reader: Reader): Promise<AlarmRecord> {
    const until = this.clock.now() + minutes * 60_000;
    return this.handling.act(id, reader, (alarm) => {
      const { change, event } = this.deed('snoozed', alarm, reader.name, { text: reason, until });
      return { change: { ...change, snoozedUntil: until }, event };
    });
  }

  note(id: string, text: string, reader: Reader): Promise<AlarmRecord> {
    return this.handling.act(
      id,
      reader,
      (alarm) => ({ ...this.deed('noted', alarm, reader.name, { text }), change: {} }),
      true,
    );
  }

  private async seen(id: string, reader: Reader): Promise<AlarmRecord> {
    const alarm = await this.repository.find(id);
    if (!alarm || !reachesAlarm(reader, 'floor.read', alarm)) throw new RefusalError('alarm.unknown', {});
    return alarm;
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

/** Of those who may handle alarms somewhere; `null`: wherever that is. */
function namesOf(handlers: readonly PostHolder[], alarm: AlarmRecord | null): string[] {
  const able = handlers.filter((handler) => alarm === null || reachesAlarm(handler, 'alarms.handle', alarm));
  return able.map(({ username }) => username);
}
