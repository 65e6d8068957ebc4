import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { caseSettings, saveCaseSettings, type CaseSettings, type SaveCaseSettings } from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { CaseSettingsService } from './case-settings.service';

@ApiTags('cases')
@Controller('api/v1/case-settings')
export class CaseSettingsController {
  constructor(private readonly settings: CaseSettingsService) {}

  @Get()
  @Requires('cases.own')
  @ApiResponse({ status: 200, standardSchema: caseSettings })
  read(): CaseSettings {
    return this.settings.current();
  }

  @Put()
  @Requires('cases.settings')
  @ApiResponse({ status: 200, standardSchema: caseSettings })
  save(
    @Body({ schema: saveCaseSettings }) body: SaveCaseSettings,
    @CurrentReader() reader: Reader,
  ): Promise<CaseSettings> {
    return this.settings.save(body, reader.name);
  }
}
