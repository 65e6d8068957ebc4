import { Controller, Get, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { askFairness, rosterFairness, type AskFairness, type RosterFairness } from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { FairnessService } from './fairness.service';

@ApiTags('roster')
@Controller('api/v1/roster/fairness')
export class FairnessController {
  constructor(private readonly fairness: FairnessService) {}

  @Get()
  @Requires('roster.read')
  @ApiResponse({ status: 200, standardSchema: rosterFairness })
  read(@Query({ schema: askFairness }) asked: AskFairness, @CurrentReader() reader: Reader): Promise<RosterFairness> {
    return this.fairness.read(asked, reader);
  }
}
