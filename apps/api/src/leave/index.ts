export { LeaveModule } from './leave.module';
export { LeaveNews } from './leave-news';
export { nearestAllotment } from './settings/settings-rules';
