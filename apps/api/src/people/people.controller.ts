import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  peopleExportQuery,
  peopleList,
  peoplePlaces,
  type PeopleExportQuery,
  type PeopleList,
  type PeoplePlaces,
} from '@zhiban/wire';
import type { Request, Response } from 'express';
import { tableTypes } from '../platform/http';
import { languageOf } from '../platform/problem';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { PeopleService } from './people.service';

const [csvType, xlsxType] = tableTypes;

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

  @Get('places')
  @Requires('people.read')
  @ApiResponse({ status: 200, standardSchema: peoplePlaces })
  places(@CurrentReader() reader: Reader): Promise<PeoplePlaces> {
    return this.people.places(reader);
  }

  /** A file that the import takes back without a change. */
  @Get('export')
  @Requires('people.read')
  async export(
    @Query({ schema: peopleExportQuery }) { format }: PeopleExportQuery,
    @Req() request: Request,
    @Res() response: Response,
    @CurrentReader() reader: Reader,
  ): Promise<void> {
    const body = await this.people.file(format, languageOf(request.get('accept-language')), reader);
    response
      .set({
        'Content-Type': format === 'csv' ? `${csvType}; charset=utf-8` : xlsxType,
        'Content-Disposition': `attachment; filename="people.${format}"`,
      })
      .send(body);
  }
}
