import { ImportFiles } from './import-files';
import { ImportJudge } from './import-judge';
import { ImportReader } from './import-reader';
import { ImportRecords } from './import-records';
import { ImportWriter } from './import-writer';
import { RosterCodesRepository } from './roster-codes.repository';
import { RosterImportsService } from './roster-imports.service';

export { RosterCodeEntity } from './roster-code.entity';
export { RosterImportController } from './roster-import.controller';
export const importing = [
  ImportFiles,
  ImportJudge,
  ImportReader,
  ImportRecords,
  ImportWriter,
  RosterCodesRepository,
  RosterImportsService,
];
