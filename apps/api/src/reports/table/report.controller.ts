import { Controller, Get, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  reportChoices,
  reportQuery,
  reportTable,
  type ReportChoices,
  type ReportQuery,
  type ReportTable,
} from '@zhiban/wire';
import { Requires } from '../../platform/sign-in';
import { ReportService } from './report.service';

@ApiTags('reports')
@Controller('api/v1/reports')
export class ReportController {
  constructor(private readonly reports: ReportService) {}

  @Get('choices')
  @Requires('reports.read')
  @ApiResponse({ status: 200, standardSchema: reportChoices })
  choices(): Promise<ReportChoices> {
    return this.reports.choices();
  }

  @Get('queues')
  @Requires('reports.read')
  @ApiResponse({ status: 200, standardSchema: reportTable })
  queues(@Query({ schema: reportQuery }) query: ReportQuery): Promise<ReportTable> {
    return this.reports.table('queue', query);
  }

  @Get('agents')
  @Requires('reports.read')
  @ApiResponse({ status: 200, standardSchema: reportTable })
  agents(@Query({ schema: reportQuery }) query: ReportQuery): Promise<ReportTable> {
    return this.reports.table('agent', query);
  }
}
