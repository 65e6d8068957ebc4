import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  planQueues,
  requirement,
  requirementQuery,
  saveStaffingRules,
  staffingRulesVersion,
  staffingRulesVersions,
  whyAnswer,
  whyQuery,
  type PlanQueues,
  type Requirement,
  type RequirementQuery,
  type SaveStaffingRules,
  type StaffingRulesVersion,
  type StaffingRulesVersions,
  type WhyAnswer,
  type WhyQuery,
} from '@zhiban/wire';
import { z } from 'zod';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { RequirementService } from './requirement/requirement.service';
import { StaffingRulesService } from './rules/staffing-rules.service';

const versionNumber = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);

@ApiTags('staffing')
@Controller('api/v1/staffing')
export class StaffingController {
  constructor(
    private readonly requirements: RequirementService,
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

  @Get('rules/versions')
  @Requires('staffing.read')
  @ApiResponse({ status: 200, standardSchema: staffingRulesVersions })
  rulesVersions(): Promise<StaffingRulesVersions> {
    return this.rules.versions();
  }

  @Get('rules/versions/:version')
  @Requires('staffing.read')
  @ApiResponse({ status: 200, standardSchema: staffingRulesVersion })
  rulesOf(@Param('version', { schema: versionNumber }) version: number): Promise<StaffingRulesVersion> {
    return this.rules.version(version);
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
}
