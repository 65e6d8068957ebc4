import type { Language } from '@zhiban/wire';
import type { Transaction } from '../../platform/database';
import type { ReportFile } from '../export/report-file';

/** A report on its way to people. */
export interface ReportMail {
  /** The same for the same report however often it is tried, so that nobody gets it twice. */
  key: string;
  recipients: readonly string[];
  subject: string;
  text: string;
  language: Language;
  file: ReportFile;
}

/** How reports reach people. Whoever implements it takes the mail over inside the caller's transaction, or throws. */
export abstract class ReportDelivery {
  abstract deliver(tx: Transaction, mail: ReportMail): Promise<void>;
}
