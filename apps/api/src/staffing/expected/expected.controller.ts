import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  enterExpected,
  expectedImportOutcome,
  expectedImportQuery,
  expectedValues,
  expectedValuesQuery,
  expectedVersions,
  expectedVersionsQuery,
  restoreExpected,
  type EnterExpected,
  type ExpectedImportOutcome,
  type ExpectedImportQuery,
  type ExpectedValuesAnswer,
  type ExpectedValuesQuery,
  type ExpectedVersions,
  type ExpectedVersionsQuery,
  type RestoreExpected,
} from '@zhiban/wire';
import { Consumes } from '../../platform/http';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { ExpectedImportService } from './expected-import.service';
import { ExpectedService } from './expected.service';

@ApiTags('staffing')
@Controller('api/v1/staffing/expected')
export class ExpectedController {
  constructor(
    private readonly expected: ExpectedService,
    private readonly imports: ExpectedImportService,
  ) {}

  @Put()
  @HttpCode(204)
  @Requires('staffing.write')
  enter(@Body({ schema: enterExpected }) body: EnterExpected, @CurrentReader() reader: Reader): Promise<void> {
    return this.expected.enter(body, reader.name);
  }

  @Get('versions')
  @Requires('staffing.read')
  @ApiResponse({ status: 200, standardSchema: expectedVersions })
  versions(@Query({ schema: expectedVersionsQuery }) query: ExpectedVersionsQuery): Promise<ExpectedVersions> {
    return this.expected.versions(query);
  }

  @Get('values')
  @Requires('staffing.read')
  @ApiResponse({ status: 200, standardSchema: expectedValues })
  values(@Query({ schema: expectedValuesQuery }) query: ExpectedValuesQuery): Promise<ExpectedValuesAnswer> {
    return this.expected.values(query);
  }

  @Post('restore')
  @HttpCode(204)
  @Requires('staffing.write')
  restore(@Body({ schema: restoreExpected }) body: RestoreExpected, @CurrentReader() reader: Reader): Promise<void> {
    return this.expected.restore(body, reader.name);
  }

  /** With `dryRun` only looked at. */
  @Post('imports')
  @HttpCode(200)
  @Requires('staffing.write')
  @Consumes('text/csv')
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string' } })
  @ApiResponse({ status: 200, standardSchema: expectedImportOutcome })
  import(
    @Query({ schema: expectedImportQuery }) query: ExpectedImportQuery,
    @Body() body: unknown,
    @CurrentReader() reader: Reader,
  ): Promise<ExpectedImportOutcome> {
    return this.imports.run(body instanceof Uint8Array ? body : new Uint8Array(), query, reader.name);
  }
}
