import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AlarmsModule } from '../alarms';
import { HandoverFactsModule } from '../handover-facts';
import { LiveModule } from '../live';
import { PastModule } from '../past';
import { PeopleModule } from '../people';
import { ClockTeller } from './clocks/clock-teller';
import { ClockWatch } from './clocks/clock-watch';
import { CorrectiveActionEntity } from './corrective/corrective-action.entity';
import { CorrectiveEventEntity } from './corrective/corrective-event.entity';
import { CorrectiveKeeping } from './corrective/corrective-keeping';
import { CorrectiveTelling } from './corrective/corrective-telling';
import { CorrectiveWatch } from './corrective/corrective-watch';
import { CorrectiveController } from './corrective/corrective.controller';
import { CorrectiveRepository } from './corrective/corrective.repository';
import { CorrectiveService } from './corrective/corrective.service';
import { AlarmCurve } from './curve/alarm-curve';
import { CurveWatch } from './curve/curve-watch';
import { EmergenciesController } from './emergencies/emergencies.controller';
import { EmergenciesRepository } from './emergencies/emergencies.repository';
import { EmergencyPlanEntity } from './emergencies/emergency-plan.entity';
import { EmergencyPlansService } from './emergencies/emergency-plans.service';
import { EmergencyRunEntity } from './emergencies/emergency-run.entity';
import { EmergencyRunsService } from './emergencies/emergency-runs.service';
import { EmergencyTickEntity } from './emergencies/emergency-tick.entity';
import { EmergencyViews } from './emergencies/emergency-views';
import { ExceptionNews } from './exception-news';
import { ExceptionViews } from './exception-views';
import { ExceptionsController } from './exceptions.controller';
import { FiguresExportService } from './figures/figures-export.service';
import { FiguresService } from './figures/figures.service';
import { HandoverCorrections } from './handover-corrections';
import { HandoverEmergencies } from './handover-emergencies';
import { HandoverExceptions } from './handover-exceptions';
import { ExceptionsRepository } from './keeping/exceptions.repository';
import { ServiceExceptionActEntity } from './keeping/service-exception-act.entity';
import { ServiceExceptionEventEntity } from './keeping/service-exception-event.entity';
import { ServiceExceptionEntity } from './keeping/service-exception.entity';
import { LedgerService } from './ledger.service';
import { ExceptionSettingsController } from './settings/exception-settings.controller';
import { ExceptionSettingsEntity } from './settings/exception-settings.entity';
import { ExceptionSettingsService } from './settings/exception-settings.service';
import { ExceptionSteps } from './steps/exception-steps';
import { AlarmReports } from './steps/alarm-reports';
import { ReportingService } from './steps/reporting.service';
import { SteppingService } from './steps/stepping.service';
import { ExceptionTelling } from './telling/exception-telling';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ServiceExceptionEntity,
      ServiceExceptionEventEntity,
      ServiceExceptionActEntity,
      ExceptionSettingsEntity,
      EmergencyPlanEntity,
      EmergencyRunEntity,
      EmergencyTickEntity,
      CorrectiveActionEntity,
      CorrectiveEventEntity,
    ]),
    AlarmsModule,
    HandoverFactsModule,
    LiveModule,
    PastModule,
    PeopleModule,
  ],
  controllers: [ExceptionsController, ExceptionSettingsController, EmergenciesController, CorrectiveController],
  providers: [
    AlarmCurve,
    AlarmReports,
    ClockTeller,
    ClockWatch,
    CorrectiveKeeping,
    CorrectiveRepository,
    CorrectiveService,
    CorrectiveTelling,
    CorrectiveWatch,
    CurveWatch,
    EmergenciesRepository,
    EmergencyPlansService,
    EmergencyRunsService,
    EmergencyViews,
    ExceptionNews,
    ExceptionSettingsService,
    ExceptionSteps,
    ExceptionTelling,
    ExceptionViews,
    ExceptionsRepository,
    FiguresExportService,
    FiguresService,
    HandoverCorrections,
    HandoverEmergencies,
    HandoverExceptions,
    LedgerService,
    ReportingService,
    SteppingService,
  ],
  exports: [
    CorrectiveService,
    EmergencyPlansService,
    EmergencyRunsService,
    ExceptionNews,
    ExceptionSettingsService,
    ReportingService,
    SteppingService,
  ],
})
export class ExceptionsModule {}
