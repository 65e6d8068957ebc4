import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { handoverSettings, saveHandoverSettings, type HandoverSettings, type SaveHandoverSettings } from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { HandoverSettingsService } from './handover-settings.service';

@ApiTags('handovers')
@Controller('api/v1/handover-settings')
export class HandoverSettingsController {
  constructor(private readonly settings: HandoverSettingsService) {}

  @Get()
  @Requires('handover.read')
  @ApiResponse({ status: 200, standardSchema: handoverSettings })
  read(): HandoverSettings {
    return this.settings.current();
  }

  @Put()
  @Requires('handover.settings')
  @ApiResponse({ status: 200, standardSchema: handoverSettings })
  save(
    @Body({ schema: saveHandoverSettings }) body: SaveHandoverSettings,
    @CurrentReader() reader: Reader,
  ): Promise<HandoverSettings> {
    return this.settings.save(body, reader.name);
  }
}
