import { Injectable } from '@nestjs/common';
import type { HandoverSearchExport, Language } from '@zhiban/wire';
import { AuditService } from '../../audit';
import type { Reader } from '../../platform/sign-in';
import { sheetFile, type ReportFile } from '../../reports';
import { ReadingService } from '../reading.service';
import { hitsSheet } from './hits-sheet';

/** The newest so many; who needs more narrows the search down. */
const mostRows = 5_000;

/** What a search found as a file; recorded before it is handed out. */
@Injectable()
export class HitsExportService {
  constructor(
    private readonly reading: ReadingService,
    private readonly audit: AuditService,
  ) {}

  async make(
    { format, language: _, ...asked }: HandoverSearchExport,
    language: Language,
    reader: Reader,
  ): Promise<ReportFile> {
    const { hits } = await this.reading.search({ ...asked, limit: mostRows }, reader);
    const file = await sheetFile(hitsSheet(hits, language), 'handovers', format);
    const after = { ...asked, format, entries: hits.length };
    await this.audit.record(null, { actor: reader.name, action: 'handover.exported', subject: file.name, after });
    return file;
  }
}
