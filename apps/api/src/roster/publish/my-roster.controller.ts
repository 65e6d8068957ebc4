import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { publicationNumber, rosterNotices, type RosterNotices } from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { RosterNoticesService } from './roster-notices.service';

/** What the reader, as a person with shifts, was told. */
@ApiTags('roster')
@Controller('api/v1/my-roster')
export class MyRosterController {
  constructor(private readonly notices: RosterNoticesService) {}

  @Get('notices')
  @Requires('roster.own')
  @ApiResponse({ status: 200, standardSchema: rosterNotices })
  list(@CurrentReader() reader: Reader): Promise<RosterNotices> {
    return this.notices.list(reader);
  }

  @Post('notices/:publication/seen')
  @HttpCode(204)
  @Requires('roster.own')
  see(
    @Param('publication', { schema: publicationNumber }) publication: number,
    @CurrentReader() reader: Reader,
  ): Promise<void> {
    return this.notices.see(publication, reader);
  }
}
