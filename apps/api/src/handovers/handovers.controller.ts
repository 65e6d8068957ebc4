import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  addHandoverAddendum,
  handoverChainReport,
  handoverEnd,
  handoverFactKinds,
  handoverFacts,
  handoverHits,
  handoverId,
  handoverList,
  handoverListQuery,
  handoverPeople,
  handoverSearchExport,
  handoverSearchQuery,
  handoversNow,
  handoverView,
  stepHandover,
  type AddHandoverAddendum,
  type HandoverChainReport,
  type HandoverEnd,
  type HandoverFactKind,
  type HandoverFacts,
  type HandoverHits,
  type HandoverList,
  type HandoverListQuery,
  type HandoverPeople,
  type HandoverSearchExport,
  type HandoverSearchQuery,
  type HandoversNow,
  type HandoverView,
  type StepHandover,
} from '@zhiban/wire';
import type { Request, Response } from 'express';
import { languageOf } from '../platform/problem';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { ReadingService } from './reading.service';
import { HitsExportService } from './search/hits-export.service';
import { AddendaService } from './signing/addenda.service';
import { SteppingService } from './steps/stepping.service';

@ApiTags('handovers')
@Controller('api/v1/handovers')
export class HandoversController {
  constructor(
    private readonly reading: ReadingService,
    private readonly stepping: SteppingService,
    private readonly addenda: AddendaService,
    private readonly files: HitsExportService,
  ) {}

  @Get()
  @Requires('handover.read')
  @ApiResponse({ status: 200, standardSchema: handoverList })
  list(
    @Query({ schema: handoverListQuery }) query: HandoverListQuery,
    @CurrentReader() reader: Reader,
  ): Promise<HandoverList> {
    return this.reading.list(query, reader);
  }

  @Get('now')
  @Requires('handover.read')
  @ApiResponse({ status: 200, standardSchema: handoversNow })
  now(@CurrentReader() reader: Reader): Promise<HandoversNow> {
    return this.reading.now(reader);
  }

  @Get('search')
  @Requires('handover.read')
  @ApiResponse({ status: 200, standardSchema: handoverHits })
  search(
    @Query({ schema: handoverSearchQuery }) query: HandoverSearchQuery,
    @CurrentReader() reader: Reader,
  ): Promise<HandoverHits> {
    return this.reading.search(query, reader);
  }

  @Get('search/export')
  @Requires('handover.read')
  async export(
    @Query({ schema: handoverSearchExport }) query: HandoverSearchExport,
    @CurrentReader() reader: Reader,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = query.language ?? languageOf(request.get('accept-language'));
    const { name, type, body } = await this.files.make(query, language, reader);
    response.set({ 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` }).send(body);
  }

  @Get('facts')
  @Requires('handover.read')
  @ApiResponse({ status: 200, standardSchema: handoverFacts })
  facts(): HandoverFacts {
    const kinds = Object.keys(handoverFactKinds) as HandoverFactKind[];
    return { kinds: kinds.map((kind) => ({ kind, section: handoverFactKinds[kind] })) };
  }

  @Get('chain')
  @Requires('handover.check')
  @ApiResponse({ status: 200, standardSchema: handoverChainReport })
  check(): Promise<HandoverChainReport> {
    return this.reading.check();
  }

  @Get(':id')
  @Requires('handover.read')
  @ApiResponse({ status: 200, standardSchema: handoverView })
  view(@Param('id', { schema: handoverId }) id: string, @CurrentReader() reader: Reader): Promise<HandoverView> {
    return this.reading.view(id, reader);
  }

  @Get(':id/people')
  @Requires('handover.read')
  @ApiResponse({ status: 200, standardSchema: handoverPeople })
  people(@Param('id', { schema: handoverId }) id: string, @CurrentReader() reader: Reader): Promise<HandoverPeople> {
    return this.reading.people(id, reader);
  }

  /** Which permission a step needs depends on it: naming a lead is a supervisor's. */
  @Post(':id/steps')
  @HttpCode(200)
  @Requires('handover.read')
  @ApiResponse({ status: 200, standardSchema: handoverEnd })
  step(
    @Param('id', { schema: handoverId }) id: string,
    @Body({ schema: stepHandover }) body: StepHandover,
    @CurrentReader() reader: Reader,
  ): Promise<HandoverEnd> {
    return this.stepping.step(id, body, reader);
  }

  @Post(':id/addenda')
  @HttpCode(200)
  @Requires('handover.write')
  @ApiResponse({ status: 200, standardSchema: handoverView })
  add(
    @Param('id', { schema: handoverId }) id: string,
    @Body({ schema: addHandoverAddendum }) body: AddHandoverAddendum,
    @CurrentReader() reader: Reader,
  ): Promise<HandoverView> {
    return this.addenda.add(id, body, reader);
  }
}
