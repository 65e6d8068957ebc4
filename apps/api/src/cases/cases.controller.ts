import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  caseDetail,
  caseEnd,
  caseId,
  caseOwners,
  casePage,
  caseQuery,
  casesHandedOver,
  handOverCases,
  openCase,
  stepCase,
  type CaseDetail,
  type CaseEnd,
  type CaseOwners,
  type CasePage,
  type CaseQuery,
  type CasesHandedOver,
  type HandOverCases,
  type OpenCase,
  type StepCase,
} from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { CaseListService } from './case-list.service';
import { HandingOverService } from './steps/handing-over.service';
import { OpeningService } from './steps/opening.service';
import { SteppingService } from './steps/stepping.service';

@ApiTags('cases')
@Controller('api/v1/cases')
export class CasesController {
  constructor(
    private readonly list: CaseListService,
    private readonly opening: OpeningService,
    private readonly stepping: SteppingService,
    private readonly handing: HandingOverService,
  ) {}

  /** Whoever sees none of a place sees what they opened or own. */
  @Get()
  @Requires('cases.own')
  @ApiResponse({ status: 200, standardSchema: casePage })
  page(@Query({ schema: caseQuery }) query: CaseQuery, @CurrentReader() reader: Reader): Promise<CasePage> {
    return this.list.page(query, reader);
  }

  @Get('owners')
  @Requires('cases.own')
  @ApiResponse({ status: 200, standardSchema: caseOwners })
  owners(): Promise<CaseOwners> {
    return this.list.owners();
  }

  @Post()
  @HttpCode(200)
  @Requires('cases.own')
  @ApiResponse({ status: 200, standardSchema: caseEnd })
  open(@Body({ schema: openCase }) body: OpenCase, @CurrentReader() reader: Reader): Promise<CaseEnd> {
    return this.opening.open(body, reader);
  }

  @Post('hand-over')
  @HttpCode(200)
  @Requires('cases.own')
  @ApiResponse({ status: 200, standardSchema: casesHandedOver })
  handOver(
    @Body({ schema: handOverCases }) body: HandOverCases,
    @CurrentReader() reader: Reader,
  ): Promise<CasesHandedOver> {
    return this.handing.handOver(body, reader);
  }

  @Get(':id')
  @Requires('cases.own')
  @ApiResponse({ status: 200, standardSchema: caseDetail })
  detail(@Param('id', { schema: caseId }) id: string, @CurrentReader() reader: Reader): Promise<CaseDetail> {
    return this.list.detail(id, reader);
  }

  @Post(':id/steps')
  @HttpCode(200)
  @Requires('cases.own')
  @ApiResponse({ status: 200, standardSchema: caseEnd })
  step(
    @Param('id', { schema: caseId }) id: string,
    @Body({ schema: stepCase }) body: StepCase,
    @CurrentReader() reader: Reader,
  ): Promise<CaseEnd> {
    return this.stepping.step(id, body, reader);
  }
}
