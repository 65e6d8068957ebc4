import { Injectable } from '@nestjs/common';
import type { AttendanceExport, Language } from '@zhiban/wire';
import { AuditService } from '../../audit';
import { tableTypes } from '../../platform/http';
import { sheetCsv } from '../../platform/sheet-csv';
import type { Reader } from '../../platform/sign-in';
import { workbook } from '../../platform/workbook';
import { SumsService } from '../view/sums.service';
import { attendanceSheet } from './attendance-sheet';

export interface AttendanceFile {
  name: string;
  type: string;
  body: Buffer;
}

const [, xlsxType] = tableTypes;

/** Sums that leave the house as files. They are of people, and recorded before they are handed out. */
@Injectable()
export class AttendanceExportService {
  constructor(
    private readonly sums: SumsService,
    private readonly audit: AuditService,
  ) {}

  async make(asked: AttendanceExport, language: Language, reader: Reader): Promise<AttendanceFile> {
    const { format, first, last, by } = asked;
    const sums = await this.sums.read(asked, reader);
    const sheet = attendanceSheet(sums, by, language);
    const name = `attendance-${first}-to-${last}.${format}`;
    const after = { first, last, by, format, rows: sums.rows.length, site: asked.site, team: asked.team };
    await this.audit.record(null, { actor: reader.name, action: 'attendance.exported', subject: name, after });
    if (format === 'xlsx') return { name, type: xlsxType, body: await workbook(sheet, { sticky: 2 }) };
    return { name, type: 'text/csv; charset=utf-8', body: Buffer.from([...sheetCsv(sheet)].join('')) };
  }
}
