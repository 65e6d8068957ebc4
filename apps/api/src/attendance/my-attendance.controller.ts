import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  attendanceId,
  attendanceRecord,
  attendanceWord,
  myAttendance,
  myAttendanceQuery,
  type AttendanceRecord,
  type AttendanceWord,
  type MyAttendance,
  type MyAttendanceQuery,
} from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { SettlingService } from './settling/settling.service';
import { RecordsService } from './view/records.service';

/** What is recorded about the reader. */
@ApiTags('attendance')
@Controller('api/v1/my-attendance')
export class MyAttendanceController {
  constructor(
    private readonly records: RecordsService,
    private readonly settling: SettlingService,
  ) {}

  @Get()
  @Requires('attendance.own')
  @ApiResponse({ status: 200, standardSchema: myAttendance })
  read(
    @Query({ schema: myAttendanceQuery }) query: MyAttendanceQuery,
    @CurrentReader() reader: Reader,
  ): Promise<MyAttendance> {
    return this.records.own(query, reader);
  }

  @Post(':id/word')
  @HttpCode(200)
  @Requires('attendance.own')
  @ApiResponse({ status: 200, standardSchema: attendanceRecord })
  word(
    @Param('id', { schema: attendanceId }) id: string,
    @Body({ schema: attendanceWord }) body: AttendanceWord,
    @CurrentReader() reader: Reader,
  ): Promise<AttendanceRecord> {
    return this.settling.word(id, body, reader);
  }
}
