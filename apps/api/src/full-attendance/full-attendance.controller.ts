import { Controller, Get, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { fullAttendance, fullAttendanceQuery, type FullAttendance, type FullAttendanceQuery } from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { FullAttendanceService } from './full-attendance.service';

@ApiTags('my attendance')
@Controller('api/v1/my-full-attendance')
export class FullAttendanceController {
  constructor(private readonly service: FullAttendanceService) {}

  @Get()
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: fullAttendance })
  read(
    @Query({ schema: fullAttendanceQuery }) query: FullAttendanceQuery,
    @CurrentReader() reader: Reader,
  ): Promise<FullAttendance> {
    return this.service.mine(query, reader);
  }
}
