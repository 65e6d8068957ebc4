import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { feedToken } from '@zhiban/wire';
import type { Request, Response } from 'express';
import { createHash } from 'node:crypto';
import { Open } from '../../../platform/sign-in';
import { FeedCalendar } from './feed-calendar';
import { FeedEntrance } from './feed-entrance';

/** Open, because a calendar cannot sign in: it goes by the address alone, which stands in no log. */
@ApiTags('roster')
@Controller('feeds/roster')
export class FeedFileController {
  constructor(
    private readonly entrance: FeedEntrance,
    private readonly calendar: FeedCalendar,
  ) {}

  @Get(':token.ics')
  @Open()
  @ApiProduces('text/calendar')
  async read(
    @Param('token', { schema: feedToken }) token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const feed = await this.entrance.enter(token, request.ip ?? 'unknown');
    const text = await this.calendar.text(feed);
    const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    response.set({
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="shifts.ics"',
      'Cache-Control': 'private, no-cache',
      'X-Robots-Tag': 'noindex',
      ETag: tag,
    });
    const has = (request.get('if-none-match') ?? '')
      .split(',')
      .some((known) => known.trim().replace(/^W\//, '') === tag);
    if (has) response.status(304).end();
    else response.send(text);
  }
}
