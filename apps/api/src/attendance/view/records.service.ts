import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import {
  recordStates,
  type AttendanceQuery,
  type AttendanceRecords,
  type MyAttendance,
  type MyAttendanceQuery,
  type RecordState,
} from '@zhiban/wire';
import { CLOCK } from '../../platform/clock';
import type { Reader } from '../../platform/sign-in';
import { RosterWorlds } from '../../roster';
import { AttendancePersons } from '../attendance-persons';
import { RecordsRepository } from '../record/records.repository';
import { AttendanceSums } from './attendance-sums';
import { RecordViews } from './record-views';

const mostListed = 300;
const seen: readonly RecordState[] = recordStates.filter((state) => state !== 'gone');

/** The record as leads see it, and as everybody sees their own. */
@Injectable()
export class RecordsService {
  constructor(
    private readonly records: RecordsRepository,
    private readonly persons: AttendancePersons,
    private readonly views: RecordViews,
    private readonly sums: AttendanceSums,
    private readonly worlds: RosterWorlds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(query: AttendanceQuery, reader: Reader): Promise<AttendanceRecords> {
    const reached = this.persons.within(query, reader);
    const people = query.person === undefined ? reached : reached.filter((id) => id === query.person);
    const states: readonly RecordState[] = query.state === 'open' ? ['open'] : seen;
    const rows = await this.records.listed(query, people, states, mostListed + 1);
    const counts = await this.records.counts(query, people);
    return {
      at: this.clock.now(),
      timeZone: this.worlds.timeZone,
      records: await this.views.many(rows.slice(0, mostListed), reader),
      counts: Object.fromEntries(recordStates.map((state) => [state, counts.get(state) ?? 0])) as Counts,
      more: rows.length > mostListed,
    };
  }

  async own(days: MyAttendanceQuery, reader: Reader): Promise<MyAttendance> {
    const person = this.persons.own(reader);
    const rows = await this.records.listed(days, [person], seen, mostListed);
    const { total } = await this.sums.of({ ...days, by: 'person' }, [person]);
    return {
      timeZone: this.worlds.timeZone,
      records: await this.views.many(rows, reader),
      sum: { ...total, person: this.persons.named(person) },
    };
  }
}

type Counts = AttendanceRecords['counts'];
