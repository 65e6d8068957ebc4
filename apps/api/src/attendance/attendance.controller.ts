import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  attendanceExport,
  attendanceQuery,
  attendanceRecords,
  attendanceSettled,
  attendanceSumQuery,
  attendanceSums,
  settleAttendance,
  type AttendanceExport,
  type AttendanceQuery,
  type AttendanceRecords,
  type AttendanceSettled,
  type AttendanceSumQuery,
  type AttendanceSums,
  type SettleAttendance,
} from '@zhiban/wire';
import type { Request, Response } from 'express';
import { languageOf } from '../platform/problem';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { AttendanceExportService } from './export/attendance-export.service';
import { SettlingService } from './settling/settling.service';
import { RecordsService } from './view/records.service';
import { SumsService } from './view/sums.service';

/** Who was there, as leads see and settle it. */
@ApiTags('attendance')
@Controller('api/v1/attendance')
export class AttendanceController {
  constructor(
    private readonly records: RecordsService,
    private readonly settling: SettlingService,
    private readonly sums: SumsService,
    private readonly exports: AttendanceExportService,
  ) {}

  @Get()
  @Requires('attendance.read')
  @ApiResponse({ status: 200, standardSchema: attendanceRecords })
  list(
    @Query({ schema: attendanceQuery }) query: AttendanceQuery,
    @CurrentReader() reader: Reader,
  ): Promise<AttendanceRecords> {
    return this.records.list(query, reader);
  }

  @Post('decisions')
  @HttpCode(200)
  @Requires('attendance.confirm')
  @ApiResponse({ status: 200, standardSchema: attendanceSettled })
  settle(
    @Body({ schema: settleAttendance }) body: SettleAttendance,
    @CurrentReader() reader: Reader,
  ): Promise<AttendanceSettled> {
    return this.settling.settle(body, reader);
  }

  @Get('summary')
  @Requires('attendance.read')
  @ApiResponse({ status: 200, standardSchema: attendanceSums })
  summary(
    @Query({ schema: attendanceSumQuery }) query: AttendanceSumQuery,
    @CurrentReader() reader: Reader,
  ): Promise<AttendanceSums> {
    return this.sums.read(query, reader);
  }

  @Get('export')
  @Requires('attendance.read')
  async export(
    @Query({ schema: attendanceExport }) query: AttendanceExport,
    @CurrentReader() reader: Reader,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = query.language ?? languageOf(request.get('accept-language'));
    const { name, type, body } = await this.exports.make(query, language, reader);
    response.set({ 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` }).send(body);
  }
}
