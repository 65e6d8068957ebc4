import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  publicationDetail,
  publicationList,
  publicationNumber,
  publishEnd,
  publishRoster,
  rosterComparison,
  rosterScope,
  rosterView,
  type PublicationDetail,
  type PublicationList,
  type PublishEnd,
  type PublishRoster,
  type RosterComparison,
  type RosterScope,
  type RosterView,
} from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { PublishService } from './publish/publish.service';
import { RosterViewService } from './view/roster-view.service';

/** The roster as planners see it, and what of it is published. */
@ApiTags('roster')
@Controller('api/v1/roster')
export class RosterController {
  constructor(
    private readonly views: RosterViewService,
    private readonly publishing: PublishService,
  ) {}

  @Get()
  @Requires('roster.read')
  @ApiResponse({ status: 200, standardSchema: rosterView })
  read(@Query({ schema: rosterScope }) scope: RosterScope, @CurrentReader() reader: Reader): Promise<RosterView> {
    return this.views.view(scope, reader);
  }

  @Get('comparison')
  @Requires('roster.read')
  @ApiResponse({ status: 200, standardSchema: rosterComparison })
  compare(
    @Query({ schema: rosterScope }) scope: RosterScope,
    @CurrentReader() reader: Reader,
  ): Promise<RosterComparison> {
    return this.publishing.compare(scope, reader);
  }

  @Get('publications')
  @Requires('roster.read')
  @ApiResponse({ status: 200, standardSchema: publicationList })
  publications(@Query({ schema: rosterScope }) scope: RosterScope): Promise<PublicationList> {
    return this.publishing.list(scope);
  }

  @Get('publications/:number')
  @Requires('roster.read')
  @ApiResponse({ status: 200, standardSchema: publicationDetail })
  publication(
    @Param('number', { schema: publicationNumber }) number: number,
    @CurrentReader() reader: Reader,
  ): Promise<PublicationDetail> {
    return this.publishing.detail(number, reader);
  }

  @Post('publications')
  @HttpCode(200)
  @Requires('roster.publish')
  @ApiResponse({ status: 200, standardSchema: publishEnd })
  publish(@Body({ schema: publishRoster }) body: PublishRoster, @CurrentReader() reader: Reader): Promise<PublishEnd> {
    return this.publishing.publish(body, reader);
  }
}
