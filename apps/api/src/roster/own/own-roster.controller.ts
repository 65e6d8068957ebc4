import { Controller, Get, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { myRoster, myRosterDays, type MyRoster, type MyRosterDays } from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { OwnRosterService } from './own-roster.service';

@ApiTags('roster')
@Controller('api/v1/my-roster')
export class OwnRosterController {
  constructor(private readonly roster: OwnRosterService) {}

  @Get()
  @Requires('roster.own')
  @ApiResponse({ status: 200, standardSchema: myRoster })
  read(@Query({ schema: myRosterDays }) days: MyRosterDays, @CurrentReader() reader: Reader): Promise<MyRoster> {
    return this.roster.read(days, reader);
  }
}
