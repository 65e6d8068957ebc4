import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  handedOnItems,
  handOnOwnItems,
  handoverId,
  openItemEnd,
  openItemOwners,
  openItems,
  stepOpenItem,
  type HandedOnItems,
  type HandOnOwnItems,
  type OpenItemEnd,
  type OpenItemOwners,
  type OpenItems,
  type StepOpenItem,
} from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { ItemsService } from './items.service';

/** What is open with the reader, who need not read records: an agent steps it, and hands it on before leaving (HAND-9). */
@ApiTags('handovers')
@Controller('api/v1/my-open-items')
export class MyItemsController {
  constructor(private readonly items: ItemsService) {}

  @Get()
  @Requires('handover.own')
  @ApiResponse({ status: 200, standardSchema: openItems })
  own(@CurrentReader() reader: Reader): Promise<OpenItems> {
    return this.items.own(reader);
  }

  @Get('owners')
  @Requires('handover.own')
  @ApiResponse({ status: 200, standardSchema: openItemOwners })
  takers(@CurrentReader() reader: Reader): Promise<OpenItemOwners> {
    return this.items.takers(reader);
  }

  @Post('hand-on')
  @HttpCode(200)
  @Requires('handover.own')
  @ApiResponse({ status: 200, standardSchema: handedOnItems })
  handOn(
    @Body({ schema: handOnOwnItems }) body: HandOnOwnItems,
    @CurrentReader() reader: Reader,
  ): Promise<HandedOnItems> {
    return this.items.handOn({ ...body, from: reader.name }, reader);
  }

  @Post(':id/steps')
  @HttpCode(200)
  @Requires('handover.own')
  @ApiResponse({ status: 200, standardSchema: openItemEnd })
  step(
    @Param('id', { schema: handoverId }) id: string,
    @Body({ schema: stepOpenItem }) body: StepOpenItem,
    @CurrentReader() reader: Reader,
  ): Promise<OpenItemEnd> {
    return this.items.step(id, body, reader);
  }
}
