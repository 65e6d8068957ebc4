import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  fillByRotation,
  fillCells,
  fillEnd,
  fillFromWeeks,
  type FillByRotation,
  type FillCells,
  type FillEnd,
  type FillFromWeeks,
} from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { FillService } from './fill.service';

/** Many shifts at once, as one step of the draft. */
@ApiTags('roster')
@Controller('api/v1/roster/fills')
export class FillController {
  constructor(private readonly fills: FillService) {}

  @Post('rotation')
  @HttpCode(200)
  @Requires('roster.write')
  @ApiResponse({ status: 200, standardSchema: fillEnd })
  byRotation(
    @Body({ schema: fillByRotation }) body: FillByRotation,
    @CurrentReader() reader: Reader,
  ): Promise<FillEnd> {
    return this.fills.byRotation(body, reader);
  }

  @Post('weeks')
  @HttpCode(200)
  @Requires('roster.write')
  @ApiResponse({ status: 200, standardSchema: fillEnd })
  fromWeeks(@Body({ schema: fillFromWeeks }) body: FillFromWeeks, @CurrentReader() reader: Reader): Promise<FillEnd> {
    return this.fills.fromWeeks(body, reader);
  }

  @Post('cells')
  @HttpCode(200)
  @Requires('roster.write')
  @ApiResponse({ status: 200, standardSchema: fillEnd })
  cells(@Body({ schema: fillCells }) body: FillCells, @CurrentReader() reader: Reader): Promise<FillEnd> {
    return this.fills.cells(body, reader);
  }
}
