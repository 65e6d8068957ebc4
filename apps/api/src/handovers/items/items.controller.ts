import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  handedOnItems,
  handOnItems,
  handoverId,
  openItemAsked,
  openItemDetail,
  openItemEnd,
  openItemQuery,
  openItems,
  stepOpenItem,
  type HandedOnItems,
  type HandOnItems,
  type OpenItemAsked,
  type OpenItemDetail,
  type OpenItemEnd,
  type OpenItemQuery,
  type OpenItems,
  type StepOpenItem,
} from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { ItemsService } from './items.service';

@ApiTags('handovers')
@Controller('api/v1/open-items')
export class ItemsController {
  constructor(private readonly items: ItemsService) {}

  @Get()
  @Requires('handover.read')
  @ApiResponse({ status: 200, standardSchema: openItems })
  list(@Query({ schema: openItemQuery }) query: OpenItemQuery, @CurrentReader() reader: Reader): Promise<OpenItems> {
    return this.items.list(query, reader);
  }

  @Post()
  @HttpCode(200)
  @Requires('handover.write')
  @ApiResponse({ status: 200, standardSchema: openItemEnd })
  open(@Body({ schema: openItemAsked }) body: OpenItemAsked, @CurrentReader() reader: Reader): Promise<OpenItemEnd> {
    return this.items.open(body, reader);
  }

  @Post('hand-on')
  @HttpCode(200)
  @Requires('handover.read')
  @ApiResponse({ status: 200, standardSchema: handedOnItems })
  handOn(@Body({ schema: handOnItems }) body: HandOnItems, @CurrentReader() reader: Reader): Promise<HandedOnItems> {
    return this.items.handOn(body, reader);
  }

  @Get(':id')
  @Requires('handover.read')
  @ApiResponse({ status: 200, standardSchema: openItemDetail })
  detail(@Param('id', { schema: handoverId }) id: string, @CurrentReader() reader: Reader): Promise<OpenItemDetail> {
    return this.items.detail(id, reader);
  }

  @Post(':id/steps')
  @HttpCode(200)
  @Requires('handover.read')
  @ApiResponse({ status: 200, standardSchema: openItemEnd })
  step(
    @Param('id', { schema: handoverId }) id: string,
    @Body({ schema: stepOpenItem }) body: StepOpenItem,
    @CurrentReader() reader: Reader,
  ): Promise<OpenItemEnd> {
    return this.items.step(id, body, reader);
  }
}
