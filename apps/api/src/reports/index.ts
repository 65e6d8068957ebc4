export type { PlainCell, PlainSheet } from './export/plain-cells';
export { sheetFile, type ReportFile } from './export/report-file';
export { DayReplays } from './replay/day-replays';
export { ReplayModule } from './replay/replay.module';
export { ReportsModule } from './reports.module';
