import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NoticesModule } from '../notices';
import { RosterModule } from '../roster';
import { AgendaRepository } from './drawing/agenda.repository';
import { DrawingUp } from './drawing/drawing-up';
import { MissedTelling } from './due/missed-telling';
import { MissedWatch } from './due/missed-watch';
import { OwedReading } from './due/owed-reading';
import { KeepingTrack } from './keeping/keeping-track';
import { MeetingAddendumEntity } from './keeping/meeting-addendum.entity';
import { MeetingAttendanceEntity } from './keeping/meeting-attendance.entity';
import { MeetingVersionEntity } from './keeping/meeting-version.entity';
import { MeetingEntity } from './keeping/meeting.entity';
import { MeetingsRepository } from './keeping/meetings.repository';
import { MarkingService } from './marking.service';
import { MeetingViews } from './meeting-views';
import { MeetingsController } from './meetings.controller';
import { MeetingsService } from './meetings.service';
import { MinutesService } from './minutes.service';
import { OpeningService } from './opening.service';
import { ReliefTelling } from './relief/relief-telling';
import { Reliefs } from './relief/reliefs';

@Module({
  imports: [
    TypeOrmModule.forFeature([MeetingEntity, MeetingAddendumEntity, MeetingAttendanceEntity, MeetingVersionEntity]),
    NoticesModule,
    RosterModule,
  ],
  controllers: [MeetingsController],
  providers: [
    AgendaRepository,
    DrawingUp,
    KeepingTrack,
    MarkingService,
    MeetingViews,
    MeetingsRepository,
    MeetingsService,
    MinutesService,
    MissedTelling,
    MissedWatch,
    OpeningService,
    OwedReading,
    ReliefTelling,
    Reliefs,
  ],
  exports: [MinutesService, OpeningService, OwedReading, Reliefs],
})
export class MeetingsModule {}
