import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  applyPeopleImport,
  importOutcome,
  importQuery,
  peopleImport,
  peopleImportRows,
  peopleImportRowsQuery,
  type ApplyPeopleImport,
  type ImportOutcome,
  type ImportQuery,
  type PeopleImport,
  type PeopleImportRows,
  type PeopleImportRowsQuery,
} from '@zhiban/wire';
import type { Request } from 'express';
import { z } from 'zod';
import { Consumes, tableTypes } from '../../platform/http';
import { languageOf } from '../../platform/problem';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { ImportDesk } from './import-desk';
import { PeopleImports, type FileType } from './people-imports';

const importId = z.uuid();

@ApiTags('people')
@Controller('api/v1/people')
export class PeopleImportController {
  constructor(
    private readonly desk: ImportDesk,
    private readonly imports: PeopleImports,
  ) {}

  /** For programs: looked at, or taken in, in one step. */
  @Post('import')
  @Requires('people.write')
  @Consumes(...tableTypes)
  @HttpCode(200)
  @ApiConsumes(...tableTypes)
  @ApiBody({ schema: { type: 'string' } })
  @ApiResponse({ status: 200, standardSchema: importOutcome })
  import(
    @Query({ schema: importQuery }) { dryRun }: ImportQuery,
    @Body() body: unknown,
    @Req() request: Request,
    @CurrentReader() reader: Reader,
  ): Promise<ImportOutcome> {
    return this.imports.atOnce(bytesOf(body), typeOf(request), dryRun, reader);
  }

  @Post('imports')
  @Requires('people.write')
  @Consumes(...tableTypes)
  @HttpCode(202)
  @ApiConsumes(...tableTypes)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 202, standardSchema: peopleImport })
  start(@Body() body: unknown, @Req() request: Request, @CurrentReader() reader: Reader): PeopleImport {
    return this.desk.start(bytesOf(body), typeOf(request), reader, speaks(request));
  }

  @Get('imports/:id')
  @Requires('people.write')
  @ApiResponse({ status: 200, standardSchema: peopleImport })
  read(
    @Param('id', { schema: importId }) id: string,
    @Req() request: Request,
    @CurrentReader() reader: Reader,
  ): PeopleImport {
    return this.desk.read(id, reader, speaks(request));
  }

  @Get('imports/:id/rows')
  @Requires('people.write')
  @ApiResponse({ status: 200, standardSchema: peopleImportRows })
  rows(
    @Param('id', { schema: importId }) id: string,
    @Query({ schema: peopleImportRowsQuery }) query: PeopleImportRowsQuery,
    @Req() request: Request,
    @CurrentReader() reader: Reader,
  ): PeopleImportRows {
    return this.desk.rows(id, query, reader, speaks(request));
  }

  @Post('imports/:id/apply')
  @Requires('people.write')
  @HttpCode(202)
  @ApiResponse({ status: 202, standardSchema: peopleImport })
  apply(
    @Param('id', { schema: importId }) id: string,
    @Body({ schema: applyPeopleImport }) body: ApplyPeopleImport,
    @Req() request: Request,
    @CurrentReader() reader: Reader,
  ): PeopleImport {
    return this.desk.apply(id, body, reader, speaks(request));
  }

  @Delete('imports/:id')
  @HttpCode(204)
  @Requires('people.write')
  drop(@Param('id', { schema: importId }) id: string, @CurrentReader() reader: Reader): void {
    this.desk.drop(id, reader);
  }
}

const bytesOf = (body: unknown): Uint8Array => (body instanceof Uint8Array ? body : new Uint8Array());
const typeOf = (request: Request): FileType => (request.is('text/csv') ? 'csv' : 'xlsx');
const speaks = (request: Request) => languageOf(request.get('accept-language'));
