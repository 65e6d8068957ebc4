import { Injectable } from '@nestjs/common';
import type { CaseQuarterExport, Language } from '@zhiban/wire';
import { AuditService } from '../../audit';
import type { Reader } from '../../platform/sign-in';
import { sheetFile, type ReportFile } from '../../reports';
import { CaseSettingsService } from '../settings/case-settings.service';
import { quarterSheet } from './quarter-sheet';
import { QuarterService } from './quarter.service';

/** The quarter as a file. It names owners, and is recorded before it is handed out. */
@Injectable()
export class QuarterExportService {
  constructor(
    private readonly quarters: QuarterService,
    private readonly settings: CaseSettingsService,
    private readonly audit: AuditService,
  ) {}

  async make({ quarter, format }: CaseQuarterExport, language: Language, reader: Reader): Promise<ReportFile> {
    const figures = await this.quarters.figures({ quarter }, reader);
    const { kinds, departments } = this.settings.current();
    const file = await sheetFile(quarterSheet(figures, kinds, departments, language), `cases-${quarter}`, format);
    const after = { quarter, format, cases: figures.all.cases };
    await this.audit.record(null, { actor: reader.name, action: 'case.exported', subject: file.name, after });
    return file;
  }
}
