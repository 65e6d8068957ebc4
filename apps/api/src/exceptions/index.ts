export { CorrectiveService } from './corrective/corrective.service';
export { EmergencyPlansService } from './emergencies/emergency-plans.service';
export { EmergencyRunsService } from './emergencies/emergency-runs.service';
export { ExceptionsModule } from './exceptions.module';
export { ExceptionSettingsService } from './settings/exception-settings.service';
export { ReportingService } from './steps/reporting.service';
export { SteppingService } from './steps/stepping.service';
