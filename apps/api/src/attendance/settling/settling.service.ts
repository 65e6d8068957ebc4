import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import {
  needsLead,
  type AttendanceFinding,
  type AttendanceRecord,
  type AttendanceSettled,
  type AttendanceWord,
  type SettleAttendance,
} from '@zhiban/wire';
import { AuditService } from '../../audit';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork, type Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { AttendancePersons } from '../attendance-persons';
import type { AttendanceRecordEntity } from '../record/attendance-record.entity';
import { RecordsRepository } from '../record/records.repository';
import { RecordViews } from '../view/record-views';

type Asked = SettleAttendance['records'][number];

/** ATT-5: nothing that was found counts until a lead has looked at it. What a lead settled may be settled anew, and that is kept. */
@Injectable()
export class SettlingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: RecordsRepository,
    private readonly persons: AttendancePersons,
    private readonly audit: AuditService,
    private readonly views: RecordViews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async settle({ records: asked, reason }: SettleAttendance, reader: Reader): Promise<AttendanceSettled> {
    const ids = await this.unitOfWork.run(async (tx) => {
      const rows = await this.records.lock(tx, [...new Set(asked.map(({ id }) => id))]);
      const known = new Map(rows.map((row) => [row.id, row]));
      const ends: { id: string; done: boolean }[] = [];
      for (const one of asked) {
        const row = known.get(one.id);
        if (!row) throw new RefusalError('attendance.none', {});
        this.admit(row, reader);
        const done = isAsSeen(row, one);
        if (done) await this.settleOne(tx, row, one, { reason, reader });
        ends.push({ id: row.id, done });
      }
      return ends;
    });
    const named = async (done: boolean) =>
      this.views.byIds(
        ids.filter((end) => end.done === done).map(({ id }) => id),
        reader,
      );
    return { done: await named(true), overtaken: await named(false) };
  }

  /** What its person says to a record, for whoever settles it. */
  async word(id: string, { word }: AttendanceWord, reader: Reader): Promise<AttendanceRecord> {
    await this.unitOfWork.run(async (tx) => {
      const [row] = await this.records.lock(tx, [id]);
      if (!row || !this.persons.isOwn(reader, row.personId)) throw new RefusalError('attendance.none', {});
      await this.records.step(tx, row, { step: 'word', by: reader.name, note: word }, this.clock.now());
      await this.audit.record(tx, { actor: reader.name, action: 'attendance.word', subject: this.subject(row) });
    });
    const [record] = await this.views.byIds([id], reader);
    if (!record) throw new RefusalError('attendance.none', {});
    return record;
  }

  private admit({ personId }: AttendanceRecordEntity, reader: Reader): void {
    if (this.persons.isOwn(reader, personId)) throw new RefusalError('attendance.own', {});
    if (!this.persons.reaches(reader, 'attendance.confirm', personId))
      throw new RefusalError('attendance.no-reach', {});
  }

  private async settleOne(
    tx: Transaction,
    row: AttendanceRecordEntity,
    { findings: answers }: Asked,
    { reason, reader }: { reason: string; reader: Reader },
  ): Promise<void> {
    const before = row.findings;
    row.findings = answered(before, answers);
    row.state = 'settled';
    const excused = row.findings.some(({ as }) => as !== null && as !== 'stands');
    if (excused && reason === '') throw new RefusalError('attendance.reason-missing', {});
    const step = excused ? 'excuse' : 'confirm';
    await this.records.step(tx, row, { step, by: reader.name, note: reason }, this.clock.now());
    await this.audit.record(tx, {
      actor: reader.name,
      action: `attendance.${step}`,
      subject: this.subject(row),
      before: before.map(audited),
      after: { findings: row.findings.map(audited), reason },
    });
  }

  private subject({ personId, date }: AttendanceRecordEntity): string {
    return `${this.persons.named(personId).number} ${date}`;
  }
}

/** Of a record that was worked out anew, had a word from its person, or was settled since it was seen, the reader is told instead. */
const isAsSeen = ({ version, state }: AttendanceRecordEntity, asked: Asked): boolean =>
  version === asked.version && state !== 'gone';

/** @throws RefusalError `attendance.findings-differ` */
function answered(findings: readonly AttendanceFinding[], answers: Asked['findings']): AttendanceFinding[] {
  const asked = findings.filter(needsLead);
  if (answers && answers.length !== asked.length) throw new RefusalError('attendance.findings-differ', {});
  const told = asked.map((_, nth) => answers?.[nth] ?? 'stands');
  return findings.map((finding) => (needsLead(finding) ? { ...finding, as: told.shift() ?? null } : finding));
}

const audited = ({ kind, minutes, as }: AttendanceFinding) => ({ kind, minutes, as });
