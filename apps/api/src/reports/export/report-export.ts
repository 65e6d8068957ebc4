import { Injectable } from '@nestjs/common';
import type { Language, ReportExportQuery, ReportKind } from '@zhiban/wire';
import { AuditService } from '../../audit';
import type { Reader } from '../../platform/sign-in';
import { ReportService } from '../table/report.service';
import { reportFile, type ReportFile } from './report-file';

/** Reports that leave the house as files. Those of people are recorded before they are handed out. */
@Injectable()
export class ReportExport {
  constructor(
    private readonly reports: ReportService,
    private readonly audit: AuditService,
  ) {}

  async make(kind: ReportKind, asked: ReportExportQuery, language: Language, reader: Reader): Promise<ReportFile> {
    const { format, language: _, ...query } = asked;
    const table = await this.reports.table(kind, query);
    const file = await reportFile(table, format, language);
    if (kind === 'agent') {
      const { from, to, by } = table;
      const after = { from, to, by, format, rows: table.rows.length, teams: query.teams, subjects: query.subjects };
      await this.audit.record(null, { actor: reader.name, action: 'report.exported', subject: file.name, after });
    }
    return file;
  }
}
