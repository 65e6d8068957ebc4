import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { reportExportQuery, type ReportExportQuery, type ReportKind } from '@zhiban/wire';
import type { Request, Response } from 'express';
import { languageOf } from '../../platform/problem';
import { Access, CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { ReportExport } from './report-export';

@ApiTags('reports')
@Controller('api/v1/reports')
export class ReportExportController {
  constructor(
    private readonly files: ReportExport,
    private readonly access: Access,
  ) {}

  @Get('queues/export')
  @Requires('reports.export')
  queues(
    @Query({ schema: reportExportQuery }) query: ReportExportQuery,
    @CurrentReader() reader: Reader,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.send('queue', query, reader, request, response);
  }

  /** Personal data: needs both permissions. */
  @Get('agents/export')
  @Requires('reports.export-people')
  agents(
    @Query({ schema: reportExportQuery }) query: ReportExportQuery,
    @CurrentReader() reader: Reader,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    this.access.require(reader, 'reports.export');
    return this.send('agent', query, reader, request, response);
  }

  private async send(
    kind: ReportKind,
    query: ReportExportQuery,
    reader: Reader,
    request: Request,
    response: Response,
  ): Promise<void> {
    const language = query.language ?? languageOf(request.get('accept-language'));
    const { name, type, body } = await this.files.make(kind, query, language, reader);
    response.set({ 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` }).send(body);
  }
}
