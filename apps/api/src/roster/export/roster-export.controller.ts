import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { rosterExport, type RosterExport } from '@zhiban/wire';
import type { Request, Response } from 'express';
import { tableTypes } from '../../platform/http';
import { languageOf } from '../../platform/problem';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { RosterExportService } from './roster-export.service';

const [, xlsxType] = tableTypes;

@ApiTags('roster')
@Controller('api/v1/roster/export')
export class RosterExportController {
  constructor(private readonly exports: RosterExportService) {}

  /** A workbook that the import reads again without a change. */
  @Get()
  @Requires('roster.read')
  async export(
    @Query({ schema: rosterExport }) asked: RosterExport,
    @Req() request: Request,
    @Res() response: Response,
    @CurrentReader() reader: Reader,
  ): Promise<void> {
    const body = await this.exports.workbook(asked, reader, languageOf(request.get('accept-language')));
    const name = `roster-${asked.first}-${asked.last}.xlsx`;
    response.set({ 'Content-Type': xlsxType, 'Content-Disposition': `attachment; filename="${name}"` }).send(body);
  }
}
