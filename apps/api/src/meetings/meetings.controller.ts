import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  addToMeeting,
  meeting,
  meetingEnd,
  meetingId,
  meetingPage,
  meetingQuery,
  openMeeting,
  saveMeeting,
  signMeeting,
  type AddToMeeting,
  type Meeting,
  type MeetingEnd,
  type MeetingPage,
  type MeetingQuery,
  type OpenMeeting,
  type SaveMeeting,
  type SignMeeting,
} from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { MeetingsService } from './meetings.service';
import { MinutesService } from './minutes.service';
import { OpeningService } from './opening.service';

@ApiTags('meetings')
@Controller('api/v1/meetings')
export class MeetingsController {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly opening: OpeningService,
    private readonly minutes: MinutesService,
  ) {}

  @Get()
  @Requires('meetings.read')
  @ApiResponse({ status: 200, standardSchema: meetingPage })
  page(@Query({ schema: meetingQuery }) query: MeetingQuery, @CurrentReader() reader: Reader): Promise<MeetingPage> {
    return this.meetings.page(query, reader);
  }

  @Post()
  @HttpCode(200)
  @Requires('meetings.write')
  @ApiResponse({ status: 200, standardSchema: meetingEnd })
  open(@Body({ schema: openMeeting }) body: OpenMeeting, @CurrentReader() reader: Reader): Promise<MeetingEnd> {
    return this.opening.open(body, reader);
  }

  @Get(':id')
  @Requires('meetings.read')
  @ApiResponse({ status: 200, standardSchema: meeting })
  detail(@Param('id', { schema: meetingId }) id: string, @CurrentReader() reader: Reader): Promise<Meeting> {
    return this.meetings.detail(id, reader);
  }

  @Put(':id')
  @Requires('meetings.write')
  @ApiResponse({ status: 200, standardSchema: meetingEnd })
  save(
    @Param('id', { schema: meetingId }) id: string,
    @Body({ schema: saveMeeting }) body: SaveMeeting,
    @CurrentReader() reader: Reader,
  ): Promise<MeetingEnd> {
    return this.minutes.save(id, body, reader);
  }

  @Post(':id/signature')
  @HttpCode(200)
  @Requires('meetings.write')
  @ApiResponse({ status: 200, standardSchema: meetingEnd })
  sign(
    @Param('id', { schema: meetingId }) id: string,
    @Body({ schema: signMeeting }) body: SignMeeting,
    @CurrentReader() reader: Reader,
  ): Promise<MeetingEnd> {
    return this.minutes.sign(id, body, reader);
  }

  @Post(':id/addenda')
  @HttpCode(200)
  @Requires('meetings.write')
  @ApiResponse({ status: 200, standardSchema: meeting })
  add(
    @Param('id', { schema: meetingId }) id: string,
    @Body({ schema: addToMeeting }) body: AddToMeeting,
    @CurrentReader() reader: Reader,
  ): Promise<Meeting> {
    return this.minutes.add(id, body, reader);
  }
}
