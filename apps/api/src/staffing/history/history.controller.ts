import { Body, Controller, Delete, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  averageOutcome,
  averageWeeks,
  historyImportNow,
  historyImportOutcome,
  historyImportQuery,
  historyWeeks,
  historyWeeksQuery,
  type AverageOutcome,
  type AverageWeeks,
  type HistoryImportNow,
  type HistoryImportOutcome,
  type HistoryImportQuery,
  type HistoryWeeks,
  type HistoryWeeksQuery,
} from '@zhiban/wire';
import type { Request } from 'express';
import { Consumes } from '../../platform/http';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { AveragesService } from './averages.service';
import { HistoryImportService } from './history-import.service';

@ApiTags('staffing')
@Controller('api/v1/staffing')
export class HistoryController {
  constructor(
    private readonly imports: HistoryImportService,
    private readonly averages: AveragesService,
  ) {}

  @Get('history/weeks')
  @Requires('staffing.read')
  @ApiResponse({ status: 200, standardSchema: historyWeeks })
  weeks(@Query({ schema: historyWeeksQuery }) query: HistoryWeeksQuery): Promise<HistoryWeeks> {
    return this.averages.weeks(query);
  }

  @Post('averages')
  @HttpCode(200)
  @Requires('staffing.write')
  @ApiResponse({ status: 200, standardSchema: averageOutcome })
  average(
    @Body({ schema: averageWeeks }) body: AverageWeeks,
    @CurrentReader() reader: Reader,
  ): Promise<AverageOutcome> {
    return this.averages.average(body, reader.name);
  }

  @Get('imports/current')
  @Requires('staffing.write')
  @ApiResponse({ status: 200, standardSchema: historyImportNow })
  current(): HistoryImportNow {
    return this.imports.now();
  }

  /** The answer comes when all of it is kept, or nothing. */
  @Post('imports')
  @HttpCode(200)
  @Requires('staffing.write')
  @Consumes('text/csv')
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string' } })
  @ApiResponse({ status: 200, standardSchema: historyImportOutcome })
  import(
    @Query({ schema: historyImportQuery }) query: HistoryImportQuery,
    @Req() request: Request,
    @CurrentReader() reader: Reader,
  ): Promise<HistoryImportOutcome> {
    const said = Number(request.get('content-length') ?? NaN);
    return this.imports.run({ bytes: request, length: Number.isFinite(said) ? said : null }, query, reader.name);
  }

  @Delete('imports/current')
  @HttpCode(204)
  @Requires('staffing.write')
  cancel(): Promise<void> {
    return this.imports.cancel();
  }
}
