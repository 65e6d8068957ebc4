import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  historyQuery,
  saveSettings,
  settingsHistory,
  settingsVersion,
  type HistoryQuery,
  type SaveSettings,
  type SettingsHistory,
  type SettingsVersion,
} from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { CentreSettingsService } from './centre-settings.service';

@ApiTags('settings')
@Controller('api/v1/settings/centre')
export class CentreSettingsController {
  constructor(private readonly settings: CentreSettingsService) {}

  @Get()
  @Requires('settings.read')
  @ApiResponse({ status: 200, standardSchema: settingsVersion })
  read(): SettingsVersion {
    return this.settings.current();
  }

  @Put()
  @Requires('settings.write')
  @ApiResponse({ status: 200, standardSchema: settingsVersion })
  save(@Body({ schema: saveSettings }) body: SaveSettings, @CurrentReader() reader: Reader): Promise<SettingsVersion> {
    return this.settings.save(body, reader.name);
  }

  @Get('history')
  @Requires('settings.read')
  @ApiResponse({ status: 200, standardSchema: settingsHistory })
  async history(@Query({ schema: historyQuery }) query: HistoryQuery): Promise<SettingsHistory> {
    return { versions: await this.settings.history(query) };
  }
}
