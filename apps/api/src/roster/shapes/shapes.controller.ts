import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  rotation,
  rotationId,
  rotations,
  shiftPattern,
  shiftPatterns,
  type Rotation,
  type Rotations,
  type ShiftPattern,
  type ShiftPatterns,
} from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { ShapesService } from './shapes.service';

/** Shift patterns and rotations; each is kept whole, by its code or id. */
@ApiTags('roster')
@Controller('api/v1/roster')
export class ShapesController {
  constructor(private readonly shapes: ShapesService) {}

  @Get('patterns')
  @Requires('roster.own')
  @ApiResponse({ status: 200, standardSchema: shiftPatterns })
  patterns(): Promise<ShiftPatterns> {
    return this.shapes.patterns();
  }

  @Put('patterns')
  @HttpCode(204)
  @Requires('roster.patterns')
  keepPattern(@Body({ schema: shiftPattern }) body: ShiftPattern, @CurrentReader() reader: Reader): Promise<void> {
    return this.shapes.keepPattern(body, reader.name);
  }

  @Get('rotations')
  @Requires('roster.read')
  @ApiResponse({ status: 200, standardSchema: rotations })
  rotations(): Promise<Rotations> {
    return this.shapes.rotations();
  }

  @Put('rotations')
  @HttpCode(204)
  @Requires('roster.patterns')
  keepRotation(@Body({ schema: rotation }) body: Rotation, @CurrentReader() reader: Reader): Promise<void> {
    return this.shapes.keepRotation(body, reader.name);
  }

  @Delete('rotations/:id')
  @HttpCode(204)
  @Requires('roster.patterns')
  dropRotation(@Param('id', { schema: rotationId }) id: string, @CurrentReader() reader: Reader): Promise<void> {
    return this.shapes.dropRotation(id, reader.name);
  }
}
