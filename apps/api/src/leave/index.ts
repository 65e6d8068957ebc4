export { LeaveModule } from './leave.module';
export { LeaveNews } from './leave-news';
export { allotmentsOn } from './settings/settings-rules';
export { LeaveDecidingService as LeaveDeciding } from './deciding/leave-deciding.service';
export { LeaveFilingService as LeaveFiling } from './filing/leave-filing.service';
export { LeaveOpeningsService as LeaveOpenings } from './ledger/leave-openings.service';
export { LeaveCounts } from './view/leave-counts';
