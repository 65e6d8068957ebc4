import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  exceptionDetail,
  exceptionEnd,
  exceptionFigures,
  exceptionFiguresExport,
  exceptionFiguresQuery,
  exceptionId,
  exceptionOfAlarm,
  exceptionOwners,
  exceptionPage,
  exceptionQuery,
  reportException,
  stepException,
  type ExceptionDetail,
  type ExceptionEnd,
  type ExceptionFigures,
  type ExceptionFiguresExport,
  type ExceptionFiguresQuery,
  type ExceptionOfAlarm,
  type ExceptionOwners,
  type ExceptionPage,
  type ExceptionQuery,
  type ReportException,
  type StepException,
} from '@zhiban/wire';
import type { Request, Response } from 'express';
import { languageOf } from '../platform/problem';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { FiguresExportService } from './figures/figures-export.service';
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
    private readonly files: FiguresExportService,
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

  @Get('figures/export')
  @Requires('exceptions.read')
  async export(
    @Query({ schema: exceptionFiguresExport }) query: ExceptionFiguresExport,
    @CurrentReader() reader: Reader,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = query.language ?? languageOf(request.get('accept-language'));
    const { name, type, body } = await this.files.make(query, language, reader);
    response.set({ 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` }).send(body);
  }

  @Get('of-alarm/:alarm')
  @Requires('exceptions.report')
  @ApiResponse({ status: 200, standardSchema: exceptionOfAlarm })
  ofAlarm(
    @Param('alarm', { schema: exceptionId }) alarm: string,
    @CurrentReader() reader: Reader,
  ): Promise<ExceptionOfAlarm> {
    return this.ledger.ofAlarm(alarm, reader);
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
