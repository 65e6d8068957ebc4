import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  caseQuarter,
  caseQuarterExport,
  caseQuarterQuery,
  type CaseQuarter,
  type CaseQuarterExport,
  type CaseQuarterQuery,
} from '@zhiban/wire';
import type { Request, Response } from 'express';
import { languageOf } from '../../platform/problem';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { QuarterExportService } from './quarter-export.service';
import { QuarterService } from './quarter.service';

@ApiTags('cases')
@Controller('api/v1/case-quarter')
export class QuarterController {
  constructor(
    private readonly quarters: QuarterService,
    private readonly files: QuarterExportService,
  ) {}

  @Get()
  @Requires('cases.read')
  @ApiResponse({ status: 200, standardSchema: caseQuarter })
  figures(
    @Query({ schema: caseQuarterQuery }) query: CaseQuarterQuery,
    @CurrentReader() reader: Reader,
  ): Promise<CaseQuarter> {
    return this.quarters.figures(query, reader);
  }

  @Get('export')
  @Requires('cases.read')
  async export(
    @Query({ schema: caseQuarterExport }) query: CaseQuarterExport,
    @CurrentReader() reader: Reader,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = query.language ?? languageOf(request.get('accept-language'));
    const { name, type, body } = await this.files.make(query, language, reader);
    response.set({ 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` }).send(body);
  }
}
