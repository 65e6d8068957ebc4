import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance';
import { PolicyModule } from '../policy';
import { RosterModule } from '../roster';
import { FullAttendanceController } from './full-attendance.controller';
import { FullAttendanceRepository } from './full-attendance.repository';
import { FullAttendanceService } from './full-attendance.service';

@Module({
  imports: [AttendanceModule, PolicyModule, RosterModule],
  controllers: [FullAttendanceController],
  providers: [FullAttendanceRepository, FullAttendanceService],
})
export class FullAttendanceModule {}
