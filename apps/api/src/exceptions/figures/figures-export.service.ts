import { Injectable } from '@nestjs/common';
import type { ExceptionFiguresExport, Language } from '@zhiban/wire';
import { AuditService } from '../../audit';
import { tableTypes } from '../../platform/http';
import { sheetCsv } from '../../platform/sheet-csv';
import type { Reader } from '../../platform/sign-in';
import { workbook } from '../../platform/workbook';
import { ExceptionSettingsService } from '../settings/exception-settings.service';
import { figuresSheet } from './figures-sheet';
import { FiguresService } from './figures.service';

interface FiguresFile {
  name: string;
  type: string;
  body: Buffer;
}

const [, xlsxType] = tableTypes;

/** Key figures that leave the house as files; recorded before they are handed out. */
@Injectable()
export class FiguresExportService {
  constructor(
    private readonly figures: FiguresService,
    private readonly settings: ExceptionSettingsService,
    private readonly audit: AuditService,
  ) {}

  async make(asked: ExceptionFiguresExport, language: Language, reader: Reader): Promise<FiguresFile> {
    const { from, to, format } = asked;
    const figures = await this.figures.figures({ from, to }, reader);
    const sheet = figuresSheet(figures, language, (zh) => this.department(zh, language));
    const day = (at: number) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: figures.timeZone, dateStyle: 'short' }).format(at);
    const name = `exceptions-${day(from)}-to-${day(to - 1)}.${format}`;
    const after = { from, to, format, exceptions: figures.all.exceptions };
    await this.audit.record(null, { actor: reader.name, action: 'exception.exported', subject: name, after });
    if (format === 'xlsx') return { name, type: xlsxType, body: await workbook(sheet, { sticky: 2 }) };
    return { name, type: 'text/csv; charset=utf-8', body: Buffer.from([...sheetCsv(sheet)].join('')) };
  }

  private department(zh: string, language: Language): string {
    const known = this.settings.current().departments.find((department) => department.zh === zh);
    return language === 'en' ? (known?.en ?? zh) : zh;
  }
}
