import { Controller, Get } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { requestCounts, type RequestCounts } from '@zhiban/wire';
import { LeaveCounts } from '../leave';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { SwapCounts } from '../swaps';

/** What swaps and leave have in common for their readers. */
@ApiTags('requests')
@Controller('api/v1/requests')
export class RequestsController {
  constructor(
    private readonly swaps: SwapCounts,
    private readonly leave: LeaveCounts,
  ) {}

  @Get('counts')
  @Requires('requests.own')
  @ApiResponse({ status: 200, standardSchema: requestCounts })
  async counts(@CurrentReader() reader: Reader): Promise<RequestCounts> {
    const { decide, asked } = await this.swaps.of(reader);
    return { decide: decide + (await this.leave.toDecide(reader)), asked };
  }
}
