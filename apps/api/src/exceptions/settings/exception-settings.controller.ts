import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  exceptionSettings,
  saveExceptionSettings,
  type ExceptionSettings,
  type SaveExceptionSettings,
} from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { ExceptionSettingsService } from './exception-settings.service';

@ApiTags('exceptions')
@Controller('api/v1/exception-settings')
export class ExceptionSettingsController {
  constructor(private readonly settings: ExceptionSettingsService) {}

  @Get()
  @Requires('exceptions.report')
  @ApiResponse({ status: 200, standardSchema: exceptionSettings })
  read(): ExceptionSettings {
    return this.settings.current();
  }

  @Put()
  @Requires('exceptions.settings')
  @ApiResponse({ status: 200, standardSchema: exceptionSettings })
  save(
    @Body({ schema: saveExceptionSettings }) body: SaveExceptionSettings,
    @CurrentReader() reader: Reader,
  ): Promise<ExceptionSettings> {
    return this.settings.save(body, reader.name);
  }
}
