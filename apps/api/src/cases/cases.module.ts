import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CentreModule } from '../centre';
import { ExceptionsModule } from '../exceptions';
import { HandoverFactsModule } from '../handover-facts';
import { PeopleModule } from '../people';
import { TellingsModule } from '../tellings';
import { CaseListService } from './case-list.service';
import { CaseViews } from './case-views';
import { CasesController } from './cases.controller';
import { CaseClockTeller } from './clocks/clock-teller';
import { CaseClockWatch } from './clocks/clock-watch';
import { FlagKeeping } from './clocks/flag-keeping';
import { OverdueFlags } from './clocks/overdue-flags';
import { HandoverCases } from './handover-cases';
import { CaseFlagEntity } from './keeping/case-flag.entity';
import { CaseFlagsRepository } from './keeping/case-flags.repository';
import { CaseSumsRepository } from './keeping/case-sums.repository';
import { CasesRepository } from './keeping/cases.repository';
import { CustomerCaseActEntity } from './keeping/customer-case-act.entity';
import { CustomerCaseEventEntity } from './keeping/customer-case-event.entity';
import { CustomerCaseWordsEntity } from './keeping/customer-case-words.entity';
import { CustomerCaseEntity } from './keeping/customer-case.entity';
import { QuarterExportService } from './quarter/quarter-export.service';
import { QuarterController } from './quarter/quarter.controller';
import { QuarterService } from './quarter/quarter.service';
import { CaseSettingsController } from './settings/case-settings.controller';
import { CaseSettingsEntity } from './settings/case-settings.entity';
import { CaseSettingsService } from './settings/case-settings.service';
import { CaseOwners } from './steps/case-owners';
import { CaseSteps } from './steps/case-steps';
import { HandingOverService } from './steps/handing-over.service';
import { OpeningService } from './steps/opening.service';
import { SteppingService } from './steps/stepping.service';
import { CaseListeners } from './telling/case-listeners';
import { CaseTellings } from './telling/case-tellings';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ...[CustomerCaseEntity, CustomerCaseEventEntity, CustomerCaseActEntity, CustomerCaseWordsEntity],
      ...[CaseFlagEntity, CaseSettingsEntity],
    ]),
    CentreModule,
    ExceptionsModule,
    HandoverFactsModule,
    PeopleModule,
    TellingsModule,
  ],
  controllers: [CasesController, QuarterController, CaseSettingsController],
  providers: [
    ...[CaseListService, CaseViews, CaseSettingsService, HandoverCases],
    ...[CasesRepository, CaseSumsRepository, CaseFlagsRepository],
    ...[CaseSteps, CaseOwners, OpeningService, SteppingService, HandingOverService],
    ...[CaseListeners, CaseTellings],
    ...[CaseClockTeller, CaseClockWatch, OverdueFlags, FlagKeeping],
    ...[QuarterService, QuarterExportService],
  ],
  exports: [OpeningService, SteppingService],
})
export class CasesModule {}
