import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NoticesModule } from '../notices';
import { RosterModule } from '../roster';
import { AgendaRepository } from './drawing/agenda.repository';
import { DrawingUp } from './drawing/drawing-up';
import { MeetingAttendanceEntity } from './keeping/meeting-attendance.entity';
import { MeetingVersionEntity } from './keeping/meeting-version.entity';
import { MeetingEntity } from './keeping/meeting.entity';
import { MeetingsRepository } from './keeping/meetings.repository';
import { MeetingViews } from './meeting-views';
import { MeetingsController } from './meetings.controller';
import { MeetingsService } from './meetings.service';
import { MinutesService } from './minutes.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([MeetingEntity, MeetingAttendanceEntity, MeetingVersionEntity]),
    NoticesModule,
    RosterModule,
  ],
  controllers: [MeetingsController],
  providers: [AgendaRepository, DrawingUp, MeetingViews, MeetingsRepository, MeetingsService, MinutesService],
})
export class MeetingsModule {}
