import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  correctNotice,
  noticeAudience,
  noticeDetail,
  noticeEnd,
  noticeId,
  noticeMeant,
  noticeOffers,
  noticePage,
  noticeQuery,
  noticeReaders,
  publishNotice,
  withdrawNotice,
  type CorrectNotice,
  type NoticeAudience,
  type NoticeDetail,
  type NoticeEnd,
  type NoticeMeant,
  type NoticeOffers,
  type NoticePage,
  type NoticeQuery,
  type NoticeReaders,
  type PublishNotice,
  type WithdrawNotice,
} from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { NoticesService } from './notices.service';
import { PublishingService } from './publishing.service';

@ApiTags('notices')
@Controller('api/v1/notices')
export class NoticesController {
  constructor(
    private readonly notices: NoticesService,
    private readonly publishing: PublishingService,
  ) {}

  @Get()
  @Requires('notices.read')
  @ApiResponse({ status: 200, standardSchema: noticePage })
  page(@Query({ schema: noticeQuery }) query: NoticeQuery, @CurrentReader() reader: Reader): Promise<NoticePage> {
    return this.notices.page(query, reader);
  }

  @Post()
  @HttpCode(200)
  @Requires('notices.write')
  @ApiResponse({ status: 200, standardSchema: noticeEnd })
  publish(@Body({ schema: publishNotice }) body: PublishNotice, @CurrentReader() reader: Reader): Promise<NoticeEnd> {
    return this.publishing.publish(body, reader);
  }

  @Get('offers')
  @Requires('notices.write')
  @ApiResponse({ status: 200, standardSchema: noticeOffers })
  offers(@CurrentReader() reader: Reader): Promise<NoticeOffers> {
    return this.notices.offers(reader);
  }

  @Post('meant')
  @HttpCode(200)
  @Requires('notices.write')
  @ApiResponse({ status: 200, standardSchema: noticeMeant })
  meant(@Body({ schema: noticeAudience }) body: NoticeAudience, @CurrentReader() reader: Reader): Promise<NoticeMeant> {
    return this.notices.meantBy(body, reader);
  }

  @Get(':id')
  @Requires('notices.read')
  @ApiResponse({ status: 200, standardSchema: noticeDetail })
  detail(@Param('id', { schema: noticeId }) id: string, @CurrentReader() reader: Reader): Promise<NoticeDetail> {
    return this.notices.detail(id, reader);
  }

  @Get(':id/readers')
  @Requires('notices.read')
  @ApiResponse({ status: 200, standardSchema: noticeReaders })
  readers(@Param('id', { schema: noticeId }) id: string, @CurrentReader() reader: Reader): Promise<NoticeReaders> {
    return this.notices.readers(id, reader);
  }

  @Post(':id/corrections')
  @HttpCode(200)
  @Requires('notices.write')
  @ApiResponse({ status: 200, standardSchema: noticeEnd })
  correct(
    @Param('id', { schema: noticeId }) id: string,
    @Body({ schema: correctNotice }) body: CorrectNotice,
    @CurrentReader() reader: Reader,
  ): Promise<NoticeEnd> {
    return this.publishing.correct(id, body, reader);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Requires('notices.write')
  @ApiResponse({ status: 200, standardSchema: noticeEnd })
  withdraw(
    @Param('id', { schema: noticeId }) id: string,
    @Body({ schema: withdrawNotice }) body: WithdrawNotice,
    @CurrentReader() reader: Reader,
  ): Promise<NoticeEnd> {
    return this.publishing.withdraw(id, body, reader);
  }
}
