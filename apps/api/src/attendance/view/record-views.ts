import { Injectable } from '@nestjs/common';
import type { AttendanceRecord, AttendanceRelief, AttendanceStep } from '@zhiban/wire';
import { Reliefs } from '../../meetings';
import type { Reader } from '../../platform/sign-in';
import { AttendancePersons } from '../attendance-persons';
import type { AttendanceRecordEntity } from '../record/attendance-record.entity';
import { RecordsRepository } from '../record/records.repository';

interface Beside {
  steps: AttendanceStep[];
  relief: AttendanceRelief | null;
}

@Injectable()
export class RecordViews {
  constructor(
    private readonly records: RecordsRepository,
    private readonly persons: AttendancePersons,
    private readonly reliefs: Reliefs,
  ) {}

  async byIds(ids: readonly string[], reader: Reader): Promise<AttendanceRecord[]> {
    const rows = await Promise.all(ids.map((id) => this.records.find(id)));
    return this.many(
      rows.flatMap((row) => row ?? []),
      reader,
    );
  }

  async many(rows: readonly AttendanceRecordEntity[], reader: Reader): Promise<AttendanceRecord[]> {
    const [steps, reliefs] = await Promise.all([
      this.records.stepsOf(rows.map(({ id }) => id)),
      this.reliefs.within(rows.map(({ personId, from, to }) => ({ person: personId, from, to }))),
    ]);
    return rows.map((row, nth) =>
      this.of(row, { steps: steps.get(row.id) ?? [], relief: reliefs[nth] ?? null }, reader),
    );
  }

  private of(row: AttendanceRecordEntity, { steps, relief }: Beside, reader: Reader): AttendanceRecord {
    const { id, version, state, personId, date, shifts, afterLeave, findings, unseenMinutes, strip } = row;
    return {
      ...{ id, version, state, date, shifts, afterLeave, findings, unseenMinutes, strip, steps, relief },
      person: this.persons.named(personId),
      from: row.from.getTime(),
      to: row.to.getTime(),
      computedAt: row.computedAt.getTime(),
      mayConfirm: state !== 'gone' && this.persons.mayConfirm(reader, personId),
    };
  }
}
