import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  enterExpected,
  expectedVersions,
  expectedVersionsQuery,
  planQueues,
  requirement,
  requirementQuery,
  restoreExpected,
  saveStaffingRules,
  staffingRulesVersion,
  whyAnswer,
  whyQuery,
  type EnterExpected,
  type ExpectedVersions,
  type ExpectedVersionsQuery,
  type PlanQueues,
  type Requirement,
  type RequirementQuery,
  type RestoreExpected,
  type SaveStaffingRules,
  type StaffingRulesVersion,
  type WhyAnswer,
  type WhyQuery,
} from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { ExpectedService } from './expected/expected.service';
import { RequirementService } from './requirement/requirement.service';
import { StaffingRulesService } from './rules/staffing-rules.service';

@ApiTags('staffing')
@Controller('api/v1/staffing')
export class StaffingController {
  constructor(
    private readonly requirements: RequirementService,
    private readonly expected: ExpectedService,
    private readonly rules: StaffingRulesService,
  ) {}

  @Get('queues')
  @Requires('staffing.read')
  @ApiResponse({ status: 200, standardSchema: planQueues })
  queues(): Promise<PlanQueues> {
    return this.requirements.planQueues();
  }

  @Get('rules')
  @Requires('staffing.read')
  @ApiResponse({ status: 200, standardSchema: staffingRulesVersion })
  readRules(): StaffingRulesVersion {
    return this.rules.current();
  }

  @Put('rules')
  @Requires('staffing.write')
  @ApiResponse({ status: 200, standardSchema: staffingRulesVersion })
  saveRules(
    @Body({ schema: saveStaffingRules }) body: SaveStaffingRules,
    @CurrentReader() reader: Reader,
  ): Promise<StaffingRulesVersion> {
    return this.rules.save(body, reader.name);
  }

  @Get('requirement')
  @Requires('staffing.read')
  @ApiResponse({ status: 200, standardSchema: requirement })
  requirement(@Query({ schema: requirementQuery }) query: RequirementQuery): Promise<Requirement> {
    return this.requirements.read(query);
  }

  @Get('why')
  @Requires('staffing.read')
  @ApiResponse({ status: 200, standardSchema: whyAnswer })
  why(@Query({ schema: whyQuery }) query: WhyQuery): Promise<WhyAnswer> {
    return this.requirements.why(query);
  }

  @Put('expected')
  @HttpCode(204)
  @Requires('staffing.write')
  enter(@Body({ schema: enterExpected }) body: EnterExpected, @CurrentReader() reader: Reader): Promise<void> {
    return this.expected.enter(body, reader.name);
  }

  @Get('expected/versions')
  @Requires('staffing.read')
  @ApiResponse({ status: 200, standardSchema: expectedVersions })
  versions(@Query({ schema: expectedVersionsQuery }) query: ExpectedVersionsQuery): Promise<ExpectedVersions> {
    return this.expected.versions(query);
  }

  @Post('expected/restore')
  @HttpCode(204)
  @Requires('staffing.write')
  restore(@Body({ schema: restoreExpected }) body: RestoreExpected, @CurrentReader() reader: Reader): Promise<void> {
    return this.expected.restore(body, reader.name);
  }
}
