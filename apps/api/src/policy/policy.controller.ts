import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  policyDay,
  policyHistory,
  policyView,
  savePolicy,
  withdrawPolicy,
  type PolicyHistory,
  type PolicyView,
  type SavePolicy,
  type WithdrawPolicy,
} from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { PolicyService } from './policy.service';

@ApiTags('policy')
@Controller('api/v1/policy')
export class PolicyController {
  constructor(private readonly policy: PolicyService) {}

  @Get()
  @Requires('policy.read')
  @ApiResponse({ status: 200, standardSchema: policyView })
  read(): PolicyView {
    return this.policy.view();
  }

  @Put()
  @Requires('policy.write')
  @ApiResponse({ status: 200, standardSchema: policyView })
  save(@Body({ schema: savePolicy }) body: SavePolicy, @CurrentReader() reader: Reader): Promise<PolicyView> {
    return this.policy.save(body, reader.name);
  }

  @Get('history')
  @Requires('policy.read')
  @ApiResponse({ status: 200, standardSchema: policyHistory })
  history(): PolicyHistory {
    return this.policy.history();
  }

  @Post('versions/:from/withdraw')
  @HttpCode(200)
  @Requires('policy.write')
  @ApiResponse({ status: 200, standardSchema: policyView })
  withdraw(
    @Param('from', { schema: policyDay }) from: string,
    @Body({ schema: withdrawPolicy }) body: WithdrawPolicy,
    @CurrentReader() reader: Reader,
  ): Promise<PolicyView> {
    return this.policy.withdraw(from, body, reader.name);
  }
}
