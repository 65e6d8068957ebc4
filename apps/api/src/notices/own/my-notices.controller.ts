import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  noticeId,
  ownNotice,
  ownNotices,
  receiveNotice,
  type OwnNotice,
  type OwnNotices,
  type ReceiveNotice,
} from '@zhiban/wire';
import type { Request } from 'express';
import { CurrentReader, placeOf, Requires, type Reader } from '../../platform/sign-in';
import { OwnNoticesService } from './own-notices.service';

/** What is meant for the reader's own person. */
@ApiTags('notices')
@Controller('api/v1/my-notices')
export class MyNoticesController {
  constructor(private readonly own: OwnNoticesService) {}

  @Get()
  @Requires('notices.own')
  @ApiResponse({ status: 200, standardSchema: ownNotices })
  list(@CurrentReader() reader: Reader): Promise<OwnNotices> {
    return this.own.list(reader);
  }

  @Post(':id/receipts')
  @HttpCode(200)
  @Requires('notices.own')
  @ApiResponse({ status: 200, standardSchema: ownNotice })
  receive(
    @Param('id', { schema: noticeId }) id: string,
    @Body({ schema: receiveNotice }) body: ReceiveNotice,
    @CurrentReader() reader: Reader,
    @Req() request: Request,
  ): Promise<OwnNotice> {
    return this.own.receive(id, body, reader, placeOf(request));
  }
}
