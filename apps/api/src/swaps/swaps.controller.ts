import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  decideSwap,
  swapDetail,
  swapEnd,
  swapId,
  swapInbox,
  swapInboxQuery,
  type DecideSwap,
  type SwapDetail,
  type SwapEnd,
  type SwapInbox,
  type SwapInboxQuery,
} from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { DecidingService } from './deciding/deciding.service';
import { InboxService } from './deciding/inbox.service';

/** Swaps as leads and approvers see them. */
@ApiTags('swaps')
@Controller('api/v1/swaps')
export class SwapsController {
  constructor(
    private readonly inbox: InboxService,
    private readonly deciding: DecidingService,
  ) {}

  @Get()
  @Requires('requests.read')
  @ApiResponse({ status: 200, standardSchema: swapInbox })
  list(@Query({ schema: swapInboxQuery }) query: SwapInboxQuery, @CurrentReader() reader: Reader): Promise<SwapInbox> {
    return this.inbox.list(query.state, reader);
  }

  @Get(':id')
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: swapDetail })
  detail(@Param('id', { schema: swapId }) id: string, @CurrentReader() reader: Reader): Promise<SwapDetail> {
    return this.inbox.detail(id, reader);
  }

  @Post(':id/decision')
  @HttpCode(200)
  @Requires('requests.decide')
  @ApiResponse({ status: 200, standardSchema: swapEnd })
  decide(
    @Param('id', { schema: swapId }) id: string,
    @Body({ schema: decideSwap }) body: DecideSwap,
    @CurrentReader() reader: Reader,
  ): Promise<SwapEnd> {
    return this.deciding.decide(id, body, reader);
  }
}
