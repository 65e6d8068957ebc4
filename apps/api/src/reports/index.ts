export { DayReplays } from './replay/day-replays';
export { ReplayModule } from './replay/replay.module';
export { ReportsModule } from './reports.module';
