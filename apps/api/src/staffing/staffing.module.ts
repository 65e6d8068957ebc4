import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarModule } from '../calendar';
import { LiveModule } from '../live';
import { ExpectedDayEntity } from './expected/expected-day.entity';
import { ExpectedImportService } from './expected/expected-import.service';
import { ExpectedController } from './expected/expected.controller';
import { ExpectedRepository } from './expected/expected.repository';
import { ExpectedService } from './expected/expected.service';
import { NeedBasisReader } from './for-roster/need-basis';
import { NeedsNews } from './for-roster/needs-news';
import { RosterNeedsService } from './for-roster/roster-needs.service';
import { AveragesService } from './history/averages.service';
import { ExpectedDays } from './history/expected-days';
import { HistoryController } from './history/history.controller';
import { HistoryImportService } from './history/history-import.service';
import { HistoryRepository } from './history/history.repository';
import { OddDays } from './history/odd-days';
import { PastReader } from './history/past-reader';
import { QueueBook } from './queue-book';
import { RequirementService } from './requirement/requirement.service';
import { StaffingRulesEntity } from './rules/staffing-rules.entity';
import { StaffingRulesService } from './rules/staffing-rules.service';
import { StaffingQueueEntity } from './staffing-queue.entity';
import { StaffingController } from './staffing.controller';

@Module({
  imports: [
    TypeOrmModule.forFeature([StaffingRulesEntity, StaffingQueueEntity, ExpectedDayEntity]),
    CalendarModule,
    LiveModule,
  ],
  controllers: [StaffingController, ExpectedController, HistoryController],
  providers: [
    AveragesService,
    ExpectedDays,
    ExpectedImportService,
    ExpectedRepository,
    ExpectedService,
    HistoryImportService,
    HistoryRepository,
    NeedBasisReader,
    NeedsNews,
    OddDays,
    PastReader,
    QueueBook,
    RequirementService,
    RosterNeedsService,
    StaffingRulesService,
  ],
  exports: [ExpectedRepository, ExpectedService, RequirementService, RosterNeedsService, StaffingRulesService],
})
export class StaffingModule {}
