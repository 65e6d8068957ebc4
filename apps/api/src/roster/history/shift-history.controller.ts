import { Controller, Get, Param } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { rosterShiftId, shiftHistory, type ShiftHistory } from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { ShiftHistoryService } from './shift-history.service';

@ApiTags('roster')
@Controller('api/v1/roster/shifts')
export class ShiftHistoryController {
  constructor(private readonly history: ShiftHistoryService) {}

  @Get(':id/history')
  @Requires('roster.read')
  @ApiResponse({ status: 200, standardSchema: shiftHistory })
  read(@Param('id', { schema: rosterShiftId }) id: string, @CurrentReader() reader: Reader): Promise<ShiftHistory> {
    return this.history.of(id, reader);
  }
}
