import { Module } from '@nestjs/common';
import { PolicyModule } from '../policy';
import { RosterModule } from '../roster';
import { FullAttendanceController } from './full-attendance.controller';
import { FullAttendanceRepository } from './full-attendance.repository';
import { FullAttendanceService } from './full-attendance.service';
import { LateOrEarly } from './late-or-early';

@Module({
  imports: [PolicyModule, RosterModule],
  controllers: [FullAttendanceController],
  providers: [FullAttendanceRepository, FullAttendanceService, LateOrEarly],
  exports: [LateOrEarly],
})
export class FullAttendanceModule {}
