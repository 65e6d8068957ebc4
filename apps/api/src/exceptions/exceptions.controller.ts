import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  exceptionDetail,
  exceptionEnd,
  exceptionFigures,
  exceptionFiguresQuery,
  exceptionId,
  exceptionOwners,
  exceptionPage,
  exceptionQuery,
  reportException,
  stepException,
  type ExceptionDetail,
  type ExceptionEnd,
  type ExceptionFigures,
  type ExceptionFiguresQuery,
  type ExceptionOwners,
  type ExceptionPage,
  type ExceptionQuery,
  type ReportException,
  type StepException,
} from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { FiguresService } from './figures/figures.service';
import { LedgerService } from './ledger.service';
import { ReportingService } from './steps/reporting.service';
import { SteppingService } from './steps/stepping.service';

@ApiTags('exceptions')
@Controller('api/v1/exceptions')
export class ExceptionsController {
  constructor(
    private readonly ledger: LedgerService,
    private readonly reporting: ReportingService,
    private readonly stepping: SteppingService,
    private readonly sums: FiguresService,
  ) {}

  /** Whoever sees none of a place sees what they reported themselves. */
  @Get()
  @Requires('exceptions.report')
  @ApiResponse({ status: 200, standardSchema: exceptionPage })
  page(
    @Query({ schema: exceptionQuery }) query: ExceptionQuery,
    @CurrentReader() reader: Reader,
  ): Promise<ExceptionPage> {
    return this.ledger.page(query, reader);
  }

  @Get('figures')
  @Requires('exceptions.read')
  @ApiResponse({ status: 200, standardSchema: exceptionFigures })
  figures(
    @Query({ schema: exceptionFiguresQuery }) query: ExceptionFiguresQuery,
    @CurrentReader() reader: Reader,
  ): Promise<ExceptionFigures> {
    return this.sums.figures(query, reader);
  }

  @Post()
  @HttpCode(200)
  @Requires('exceptions.report')
  @ApiResponse({ status: 200, standardSchema: exceptionEnd })
  report(
    @Body({ schema: reportException }) body: ReportException,
    @CurrentReader() reader: Reader,
  ): Promise<ExceptionEnd> {
    return this.reporting.report(body, reader);
  }

  @Get(':id')
  @Requires('exceptions.report')
  @ApiResponse({ status: 200, standardSchema: exceptionDetail })
  detail(@Param('id', { schema: exceptionId }) id: string, @CurrentReader() reader: Reader): Promise<ExceptionDetail> {
    return this.ledger.detail(id, reader);
  }

  @Get(':id/owners')
  @Requires('exceptions.handle')
  @ApiResponse({ status: 200, standardSchema: exceptionOwners })
  owners(@Param('id', { schema: exceptionId }) id: string, @CurrentReader() reader: Reader): Promise<ExceptionOwners> {
    return this.ledger.owners(id, reader);
  }

  @Post(':id/steps')
  @HttpCode(200)
  @Requires('exceptions.handle')
  @ApiResponse({ status: 200, standardSchema: exceptionEnd })
  step(
    @Param('id', { schema: exceptionId }) id: string,
    @Body({ schema: stepException }) body: StepException,
    @CurrentReader() reader: Reader,
  ): Promise<ExceptionEnd> {
    return this.stepping.step(id, body, reader);
  }
}
