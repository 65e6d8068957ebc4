import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AlarmsModule } from '../alarms';
import { HandoverFactsModule } from '../handover-facts';
import { LiveModule } from '../live';
import { PeopleModule } from '../people';
import { ClockTeller } from './clocks/clock-teller';
import { ClockWatch } from './clocks/clock-watch';
import { ExceptionNews } from './exception-news';
import { ExceptionViews } from './exception-views';
import { ExceptionsController } from './exceptions.controller';
import { FiguresService } from './figures/figures.service';
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
import { ReportingService } from './steps/reporting.service';
import { SteppingService } from './steps/stepping.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ServiceExceptionEntity,
      ServiceExceptionEventEntity,
      ServiceExceptionActEntity,
      ExceptionSettingsEntity,
    ]),
    AlarmsModule,
    HandoverFactsModule,
    LiveModule,
    PeopleModule,
  ],
  controllers: [ExceptionsController, ExceptionSettingsController],
  providers: [
    ClockTeller,
    ClockWatch,
    ExceptionNews,
    ExceptionSettingsService,
    ExceptionSteps,
    ExceptionViews,
    ExceptionsRepository,
    FiguresService,
    HandoverExceptions,
    LedgerService,
    ReportingService,
    SteppingService,
  ],
  exports: [ExceptionNews],
})
export class ExceptionsModule {}
