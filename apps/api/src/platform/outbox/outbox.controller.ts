import { Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  outboxMessage,
  outboxPage,
  outboxQuery,
  type OutboxMessageView,
  type OutboxPage,
  type OutboxQuery,
} from '@zhiban/wire';
import type { Request } from 'express';
import { z } from 'zod';
import { languageOf } from '../problem';
import { CurrentReader, Requires, type Reader } from '../sign-in';
import { OutboxService } from './outbox.service';

const spoken = (request: Request) => languageOf(request.get('accept-language'));

@ApiTags('outbox')
@Controller('api/v1/outbox/messages')
export class OutboxController {
  constructor(private readonly outbox: OutboxService) {}

  @Get()
  @Requires('operations.read')
  @ApiResponse({ status: 200, standardSchema: outboxPage })
  page(@Query({ schema: outboxQuery }) query: OutboxQuery, @Req() request: Request): Promise<OutboxPage> {
    return this.outbox.page(query, spoken(request));
  }

  @Get(':id')
  @Requires('operations.read')
  @ApiResponse({ status: 200, standardSchema: outboxMessage })
  one(@Param('id', { schema: z.uuid() }) id: string, @Req() request: Request): Promise<OutboxMessageView> {
    return this.outbox.one(id, spoken(request));
  }

  @Post(':id/again')
  @Requires('notifications.write')
  @HttpCode(204)
  sendAgain(@Param('id', { schema: z.uuid() }) id: string, @CurrentReader() reader: Reader): Promise<void> {
    return this.outbox.sendAgain(id, reader.name);
  }
}
