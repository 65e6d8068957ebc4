import { Injectable } from '@nestjs/common';
import type { AttendanceRecord, AttendanceStep } from '@zhiban/wire';
import type { Reader } from '../../platform/sign-in';
import { AttendancePersons } from '../attendance-persons';
import type { AttendanceRecordEntity } from '../record/attendance-record.entity';
import { RecordsRepository } from '../record/records.repository';

@Injectable()
export class RecordViews {
  constructor(
    private readonly records: RecordsRepository,
    private readonly persons: AttendancePersons,
  ) {}

  async byIds(ids: readonly string[], reader: Reader): Promise<AttendanceRecord[]> {
    const rows = await Promise.all(ids.map((id) => this.records.find(id)));
    return this.many(
      rows.flatMap((row) => row ?? []),
      reader,
    );
  }

  async many(rows: readonly AttendanceRecordEntity[], reader: Reader): Promise<AttendanceRecord[]> {
    const steps = await this.records.stepsOf(rows.map(({ id }) => id));
    return rows.map((row) => this.of(row, steps.get(row.id) ?? [], reader));
  }

  private of(row: AttendanceRecordEntity, steps: AttendanceStep[], reader: Reader): AttendanceRecord {
    const { id, version, state, personId, date, shifts, afterLeave, findings, unseenMinutes, strip } = row;
    return {
      ...{ id, version, state, date, shifts, afterLeave, findings, unseenMinutes, strip, steps },
      person: this.persons.named(personId),
      from: row.from.getTime(),
      to: row.to.getTime(),
      computedAt: row.computedAt.getTime(),
      mayConfirm: state !== 'gone' && this.persons.mayConfirm(reader, personId),
    };
  }
}
