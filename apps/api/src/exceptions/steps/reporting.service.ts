import { Injectable } from '@nestjs/common';
import type { ExceptionEnd, Place, ReportException } from '@zhiban/wire';
import { AlarmsService } from '../../alarms';
import { PeopleDirectory, placeFor } from '../../people';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { ExceptionSteps } from './exception-steps';
import { newException } from './new-exception';

/** Whoever first learns of something reports it, and is the first one responsible (EXC-2). */
@Injectable()
export class ReportingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: ExceptionSteps,
    private readonly people: PeopleDirectory,
    private readonly alarms: AlarmsService,
  ) {}

  /** The same report twice is kept once, as when an answer was lost on its way. */
  async report(asked: ReportException, reader: Reader): Promise<ExceptionEnd> {
    const place = this.placeOf(asked, reader);
    if (asked.alarm !== null) await this.alarms.detail(asked.alarm, reader);
    return this.steps.told(reader, await this.unitOfWork.run((tx) => this.keep(tx, asked, place, reader)));
  }

  private async keep(tx: Transaction, asked: ReportException, place: Place, reader: Reader) {
    const { exceptions } = this.steps;
    const row = newException(asked, place, reader.name, new Date(this.steps.now()));
    if (await exceptions.add(tx, row)) {
      const { title, queue, alarm } = asked;
      const set = { ...place, queue, alarm };
      return this.steps.begin(tx, asked.id, { by: reader.name, title, set });
    }
    const known = await exceptions.find(asked.id, tx);
    if (known?.reportedBy === reader.name) return { done: 'done' as const, row: known };
    const ofAlarm = asked.alarm === null ? null : await exceptions.ofAlarm(asked.alarm, tx);
    if (ofAlarm) throw new RefusalError('exception.alarm-taken', { number: ofAlarm.number });
    throw new RefusalError('exception.none', {});
  }

  /** One's own place, or one that one's posts reach; nowhere in particular only for whom they reach everywhere. */
  private placeOf({ place }: ReportException, reader: Reader): Place {
    const chosen = placeFor(reader, place, this.people, 'exceptions.read');
    if (chosen === null) throw new RefusalError('exception.not-place', {});
    return chosen;
  }
}
