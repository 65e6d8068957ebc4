import { Controller, Get, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { operationsView, readiness, type OperationsView, type Readiness } from '@zhiban/wire';
import type { Response } from 'express';
import { Open, Requires } from '../platform/sign-in';
import { Metrics } from './metrics';
import { OperationsService } from './operations.service';

@ApiTags('operations')
@Controller()
export class OperationsController {
  constructor(
    private readonly operations: OperationsService,
    private readonly metrics: Metrics,
  ) {}

  /** The process lives. */
  @Get('healthz')
  @Open()
  health(): { alive: true } {
    return { alive: true };
  }

  @Get('readyz')
  @Open()
  @ApiResponse({ status: 200, standardSchema: readiness })
  async ready(@Res({ passthrough: true }) response: Response): Promise<Readiness> {
    const state = await this.operations.ready();
    response.status(state.ready ? 200 : 503);
    return state;
  }

  @Get('metrics')
  @Requires('operations.read')
  async prometheus(@Res() response: Response): Promise<void> {
    response.type(this.metrics.contentType).send(await this.metrics.text());
  }

  @Get('api/v1/operations')
  @Requires('operations.read')
  @ApiResponse({ status: 200, standardSchema: operationsView })
  view(): Promise<OperationsView> {
    return this.operations.view();
  }
}
