export type { RosterNeeds } from './for-roster/need-edition';
export { RosterNeedsService } from './for-roster/roster-needs.service';
export { RequirementService } from './requirement/requirement.service';
export { StaffingModule } from './staffing.module';
