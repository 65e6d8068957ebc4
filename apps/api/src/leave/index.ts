export { LeaveModule } from './leave.module';
export { LeaveNews } from './leave-news';
export { LeaveCounts } from './view/leave-counts';
