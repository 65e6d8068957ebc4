import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HandoverFactsModule } from '../handover-facts';
import { IngestModule } from '../ingest';
import { LiveModule } from '../live';
import { MeetingsModule } from '../meetings';
import { RosterModule } from '../roster';
import { AttendancePersons } from './attendance-persons';
import { AttendanceReading } from './attendance-reading';
import { AttendanceSoFar } from './attendance-so-far';
import { AttendanceController } from './attendance.controller';
import { AttendanceExportService } from './export/attendance-export.service';
import { HandoverAttendance } from './handover-attendance';
import { MyAttendanceController } from './my-attendance.controller';
import { AttendanceRecordEntity } from './record/attendance-record.entity';
import { AttendanceStepEntity } from './record/attendance-step.entity';
import { AttendanceWatch } from './record/attendance-watch';
import { AttendanceWatchEntity } from './record/attendance-watch.entity';
import { EndedStretches } from './record/ended-stretches';
import { FloorFacts } from './record/floor-facts';
import { RecordsRepository } from './record/records.repository';
import { RosterFacts } from './record/roster-facts';
import { WorkingOut } from './record/working-out';
import { SeenSince } from './seen-since';
import { DarkTimes } from './seen/dark-times';
import { DarkWatch } from './seen/dark-watch';
import { FeedDarkEntity } from './seen/feed-dark.entity';
import { SeatDiaries } from './seen/seat-diaries';
import { SettlingService } from './settling/settling.service';
import { AttendanceSums } from './view/attendance-sums';
import { RecordViews } from './view/record-views';
import { RecordsService } from './view/records.service';
import { SumsRepository } from './view/sums.repository';
import { SumsService } from './view/sums.service';

const entities = [AttendanceRecordEntity, AttendanceStepEntity, AttendanceWatchEntity, FeedDarkEntity];

@Module({
  imports: [
    TypeOrmModule.forFeature(entities),
    HandoverFactsModule,
    IngestModule,
    LiveModule,
    MeetingsModule,
    RosterModule,
  ],
  controllers: [AttendanceController, MyAttendanceController],
  providers: [
    AttendanceExportService,
    AttendancePersons,
    AttendanceReading,
    AttendanceSoFar,
    AttendanceSums,
    AttendanceWatch,
    DarkTimes,
    DarkWatch,
    EndedStretches,
    FloorFacts,
    HandoverAttendance,
    RecordViews,
    RecordsRepository,
    RecordsService,
    RosterFacts,
    SeatDiaries,
    SeenSince,
    SettlingService,
    SumsRepository,
    SumsService,
    WorkingOut,
  ],
  exports: [AttendanceReading, SeenSince],
})
export class AttendanceModule {}
