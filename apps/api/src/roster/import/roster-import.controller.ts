import { Body, Controller, Delete, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  applyRosterImport,
  rosterImportChoices,
  rosterImportEnd,
  rosterImportFile,
  rosterImportId,
  rosterImportPreview,
  rosterImportQuery,
  type ApplyRosterImport,
  type FillEnd,
  type RosterImportChoices,
  type RosterImportFile,
  type RosterImportPreview,
  type RosterImportQuery,
} from '@zhiban/wire';
import type { Request } from 'express';
import { Consumes, tableTypes } from '../../platform/http';
import { languageOf } from '../../platform/problem';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { RosterImportsService } from './roster-imports.service';

/** Rosters that were kept in spreadsheets. */
@ApiTags('roster')
@Controller('api/v1/roster/imports')
export class RosterImportController {
  constructor(private readonly imports: RosterImportsService) {}

  @Post()
  @HttpCode(200)
  @Requires('roster.write')
  @Consumes(...tableTypes)
  @ApiConsumes(...tableTypes)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 200, standardSchema: rosterImportFile })
  start(
    @Query({ schema: rosterImportQuery }) { name }: RosterImportQuery,
    @Body() body: unknown,
    @Req() request: Request,
    @CurrentReader() reader: Reader,
  ): Promise<RosterImportFile> {
    const bytes = body instanceof Uint8Array ? body : new Uint8Array();
    return this.imports.start(bytes, request.is('text/csv') ? 'csv' : 'xlsx', name, reader);
  }

  @Post(':id/preview')
  @HttpCode(200)
  @Requires('roster.write')
  @ApiResponse({ status: 200, standardSchema: rosterImportPreview })
  look(
    @Param('id', { schema: rosterImportId }) id: string,
    @Body({ schema: rosterImportChoices }) body: RosterImportChoices,
    @Req() request: Request,
    @CurrentReader() reader: Reader,
  ): Promise<RosterImportPreview> {
    return this.imports.look(id, body, reader, languageOf(request.get('accept-language')));
  }

  @Post(':id/apply')
  @HttpCode(200)
  @Requires('roster.write')
  @ApiResponse({ status: 200, standardSchema: rosterImportEnd })
  apply(
    @Param('id', { schema: rosterImportId }) id: string,
    @Body({ schema: applyRosterImport }) body: ApplyRosterImport,
    @CurrentReader() reader: Reader,
  ): Promise<FillEnd> {
    return this.imports.apply(id, body, reader);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('roster.write')
  drop(@Param('id', { schema: rosterImportId }) id: string, @CurrentReader() reader: Reader): void {
    this.imports.drop(id, reader);
  }
}
