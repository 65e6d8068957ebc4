export { LeaveModule } from './leave.module';
export { LeaveNews } from './leave-news';
