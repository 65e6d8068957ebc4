import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { AlarmEvent, AlarmRecord } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { AuditService } from '../../audit';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { OpenAlarms } from '../open';
import { refuseBeyondReach } from './alarm-reach';
import { AlarmStore } from './alarm-store';
import type { Handling } from './alarms.repository';

/** What is done to an alarm, and what is told of it. */
export interface Deed {
  change: Handling;
  event: Pick<AlarmEvent, 'kind' | 'text' | 'to' | 'until'>;
}

type Decide = (alarm: AlarmRecord, tx: Transaction) => Deed | Promise<Deed>;

/** The way of every deed: the alarm locked, judged, changed and recorded in one transaction; then shown and announced. */
@Injectable()
export class AlarmHandling {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AlarmStore,
    private readonly open: OpenAlarms,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `evenOver`: also of an alarm that has cleared. */
  async act(id: string, reader: Reader, decide: Decide, evenOver = false): Promise<AlarmRecord> {
    if (!(await this.store.clerk.settled())) throw new RefusalError('server.unavailable', {});
    const { change, fact } = await this.unitOfWork.run(async (tx) => {
      const alarm = await this.store.repository.lock(tx, id);
      if (!alarm) throw new RefusalError('alarm.unknown', {});
      refuseBeyondReach(reader, alarm);
      if (alarm.clearedAt !== null && !evenOver) throw new RefusalError('alarm.over', {});
      const deed = await decide(alarm, tx);
      return this.record(tx, alarm, reader.name, deed);
    });
    this.open.change(id, change);
    this.store.announcements.announce(fact);
    return fact.alarm;
  }

  private async record(tx: Transaction, before: AlarmRecord, actor: string, { change, event }: Deed) {
    const { severity, value, id } = before;
    const told = { ...event, id: randomUUID(), at: this.clock.now(), actor, severity, value };
    const fact = { alarm: { ...before, ...change }, event: told };
    await this.store.repository.handle(tx, id, change);
    await this.store.repository.record(tx, id, told);
    await this.audit.record(tx, { actor, action: `alarm.${event.kind}`, subject: id, after: { ...change, ...event } });
    await this.store.announcements.witness(tx, fact);
    return { change, fact };
  }
}
