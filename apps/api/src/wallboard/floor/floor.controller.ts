import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  attendanceAsked,
  attendanceList,
  callStory,
  revealedCaller,
  revealRequest,
  type AttendanceAsked,
  type AttendanceList,
  type CallStory,
  type FloorPicture,
  type RevealedCaller,
  type RevealRequest,
  type SeatSheet,
} from '@zhiban/wire';
import { z } from 'zod';
import { CurrentReader, reachOfReader, Requires, type Reader } from '../../platform/sign-in';
import { AttendanceNames } from './attendance-names';
import { CallerReveal } from './caller-reveal';
import { CallStories } from './call-stories';
import { FloorReport } from './floor-report';
import { SeatSheets } from './seat-sheets';

const callName = z.string().min(1).max(200);
const seatName = z.string().min(3).max(280);

@ApiTags('live')
@Controller('api/v1/live')
export class FloorController {
  constructor(
    private readonly report: FloorReport,
    private readonly callers: CallerReveal,
    private readonly stories: CallStories,
    private readonly sheets: SeatSheets,
    private readonly attendance: AttendanceNames,
  ) {}

  @Get('floor')
  @Requires('floor.read')
  floor(@CurrentReader() reader: Reader): FloorPicture {
    return this.report.make(reachOfReader(reader, 'floor.read'));
  }

  /** By visit, as boards name it. */
  @Get('calls/:call')
  @Requires('floor.read')
  @ApiResponse({ status: 200, standardSchema: callStory })
  call(@Param('call', { schema: callName }) call: string, @CurrentReader() reader: Reader): Promise<CallStory> {
    return this.stories.of(call, reader);
  }

  @Get('seats/:seat')
  @Requires('floor.read')
  seat(@Param('seat', { schema: seatName }) seat: string, @CurrentReader() reader: Reader): SeatSheet {
    return this.sheets.of(seat, reader);
  }

  /** Who is rostered now, who is here, and who is not. */
  @Get('attendance')
  @Requires('floor.read')
  @ApiResponse({ status: 200, standardSchema: attendanceList })
  attending(
    @Query({ schema: attendanceAsked }) asked: AttendanceAsked,
    @CurrentReader() reader: Reader,
  ): AttendanceList {
    return this.attendance.list(asked, reachOfReader(reader, 'floor.read'));
  }

  @Post('calls/:call/reveal')
  @Requires('caller.reveal')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: revealedCaller })
  reveal(
    @Param('call', { schema: callName }) call: string,
    @Body({ schema: revealRequest }) { reason }: RevealRequest,
    @CurrentReader() reader: Reader,
  ): Promise<RevealedCaller> {
    return this.callers.reveal(call, reason, reader.name);
  }
}
