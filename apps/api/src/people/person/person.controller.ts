import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  erasePerson,
  newPerson,
  peoplePage,
  peopleQuery,
  personalData,
  personDetail,
  personHistory,
  protectedDetail,
  savePerson,
  type ErasePerson,
  type NewPerson,
  type PeoplePage,
  type PeopleQuery,
  type PersonalData,
  type PersonDetail,
  type PersonHistory,
  type ProtectedDetail,
  type SavePerson,
} from '@zhiban/wire';
import { z } from 'zod';
import { CurrentReader, Requires, SignedIn, type Reader } from '../../platform/sign-in';
import { PeopleService } from '../people.service';
import { PersonalDataService } from './personal-data.service';
import { PersonService } from './person.service';

const personId = z.uuid();

@ApiTags('people')
@Controller('api/v1/people')
export class PersonController {
  constructor(
    private readonly people: PeopleService,
    private readonly person: PersonService,
    private readonly data: PersonalDataService,
  ) {}

  @Get('page')
  @Requires('people.read')
  @ApiResponse({ status: 200, standardSchema: peoplePage })
  page(@Query({ schema: peopleQuery }) query: PeopleQuery, @CurrentReader() reader: Reader): PeoplePage {
    return this.people.page(query, reader);
  }

  @Post()
  @Requires('people.write')
  @ApiResponse({ status: 201, standardSchema: personDetail })
  add(@Body({ schema: newPerson }) body: NewPerson, @CurrentReader() reader: Reader): Promise<PersonDetail> {
    return this.person.add(body, reader.name);
  }

  /** Whoever is signed in may have what is kept of themselves. */
  @Get('own/data')
  @SignedIn()
  @Header('Content-Disposition', 'attachment; filename="my-data.json"')
  @ApiResponse({ status: 200, standardSchema: personalData })
  ownData(@CurrentReader() reader: Reader): Promise<PersonalData> {
    return this.data.own(reader);
  }

  @Get(':id')
  @Requires('people.read')
  @ApiResponse({ status: 200, standardSchema: personDetail })
  read(@Param('id', { schema: personId }) id: string, @CurrentReader() reader: Reader): PersonDetail {
    return this.person.read(id, reader);
  }

  @Put(':id')
  @Requires('people.write')
  @ApiResponse({ status: 200, standardSchema: personDetail })
  edit(
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: savePerson }) body: SavePerson,
    @CurrentReader() reader: Reader,
  ): Promise<PersonDetail> {
    return this.person.edit(id, body, reader.name);
  }

  @Get(':id/protected')
  @Requires('people.protected')
  @ApiResponse({ status: 200, standardSchema: protectedDetail })
  protected(@Param('id', { schema: personId }) id: string, @CurrentReader() reader: Reader): Promise<ProtectedDetail> {
    return this.person.protectedOf(id, reader);
  }

  @Put(':id/protected')
  @Requires('people.protected')
  @ApiResponse({ status: 200, standardSchema: protectedDetail })
  saveProtected(
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: protectedDetail }) body: ProtectedDetail,
    @CurrentReader() reader: Reader,
  ): Promise<ProtectedDetail> {
    return this.person.saveProtected(id, body, reader.name);
  }

  @Get(':id/history')
  @Requires('people.write')
  @ApiResponse({ status: 200, standardSchema: personHistory })
  history(@Param('id', { schema: personId }) id: string, @CurrentReader() reader: Reader): Promise<PersonHistory> {
    return this.person.history(id, reader);
  }

  /** What is protected is in it. */
  @Get(':id/data')
  @Requires('people.protected')
  @Header('Content-Disposition', 'attachment; filename="person.json"')
  @ApiResponse({ status: 200, standardSchema: personalData })
  dataOf(@Param('id', { schema: personId }) id: string, @CurrentReader() reader: Reader): Promise<PersonalData> {
    return this.data.of(id, reader);
  }

  @Post(':id/erasure')
  @HttpCode(204)
  @Requires('people.erase')
  erase(
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: erasePerson }) body: ErasePerson,
    @CurrentReader() reader: Reader,
  ): Promise<void> {
    return this.data.erase(id, body, reader.name);
  }
}
