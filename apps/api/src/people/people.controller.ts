import { Body, Controller, Get, Header, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  importOutcome,
  importQuery,
  peopleList,
  type ImportOutcome,
  type ImportQuery,
  type PeopleList,
} from '@zhiban/wire';
import type { Request } from 'express';
import { Consumes } from '../platform/http';
import { languageOf } from '../platform/problem';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { peopleCsv } from './people-csv';
import { PeopleService } from './people.service';

@ApiTags('people')
@Controller('api/v1/people')
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Get()
  @Requires('people.read')
  @ApiResponse({ status: 200, standardSchema: peopleList })
  list(@CurrentReader() reader: Reader): Promise<PeopleList> {
    return this.people.list(reader);
  }

  @Get('export')
  @Requires('people.read')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="people.csv"')
  async export(@Req() request: Request, @CurrentReader() reader: Reader): Promise<string> {
    const { people } = await this.people.list(reader);
    return peopleCsv(people, languageOf(request.get('accept-language')));
  }

  @Post('import')
  @Requires('people.write')
  @Consumes('text/csv')
  @HttpCode(200)
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string' } })
  @ApiResponse({ status: 200, standardSchema: importOutcome })
  import(
    @Query({ schema: importQuery }) { dryRun }: ImportQuery,
    @Body() body: unknown,
    @CurrentReader() reader: Reader,
  ): Promise<ImportOutcome> {
    return this.people.import(body instanceof Uint8Array ? body : new Uint8Array(), dryRun, reader.name);
  }
}
