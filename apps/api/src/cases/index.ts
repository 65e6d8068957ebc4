export { CasesModule } from './cases.module';
export { OpeningService } from './steps/opening.service';
export { SteppingService as CaseSteppingService } from './steps/stepping.service';
