export { RequirementService } from './requirement/requirement.service';
export { StaffingModule } from './staffing.module';
