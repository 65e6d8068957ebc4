import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  makeRosterFeed,
  rosterFeedMade,
  rosterFeedView,
  type MakeRosterFeed,
  type RosterFeedMade,
  type RosterFeedView,
} from '@zhiban/wire';
import { Environment } from '../../../platform/environment';
import { CurrentReader, Requires, type Reader } from '../../../platform/sign-in';
import { FeedLimits } from './feed-limits';
import { FeedService } from './feed.service';

/** The reader's own calendar address. */
@ApiTags('roster')
@Controller('api/v1/my-roster/feed')
export class FeedController {
  constructor(
    private readonly feeds: FeedService,
    private readonly limits: FeedLimits,
    private readonly environment: Environment,
  ) {}

  @Get()
  @Requires('roster.own')
  @ApiResponse({ status: 200, standardSchema: rosterFeedView })
  read(@CurrentReader() reader: Reader): Promise<RosterFeedView> {
    return this.feeds.view(reader);
  }

  @Post()
  @Requires('roster.own')
  @ApiResponse({ status: 201, standardSchema: rosterFeedMade })
  async make(
    @Body({ schema: makeRosterFeed }) body: MakeRosterFeed,
    @CurrentReader() reader: Reader,
  ): Promise<RosterFeedMade> {
    this.limits.spend('make', reader.name);
    const made = await this.feeds.make(body, reader);
    const { publicUrl } = this.environment;
    return { ...made, address: publicUrl === null ? null : `${publicUrl}${made.path}` };
  }

  @Delete()
  @HttpCode(204)
  @Requires('roster.own')
  revoke(@CurrentReader() reader: Reader): Promise<void> {
    return this.feeds.revoke(reader);
  }
}
