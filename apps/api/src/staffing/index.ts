export { ExpectedRepository } from './expected/expected.repository';
export { ExpectedService } from './expected/expected.service';
export { planDay } from './expected/plan-day';
export type { RosterNeeds } from './for-roster/need-edition';
export { RosterNeedsService } from './for-roster/roster-needs.service';
export { RequirementService } from './requirement/requirement.service';
export { StaffingRulesService } from './rules/staffing-rules.service';
export { StaffingModule } from './staffing.module';
