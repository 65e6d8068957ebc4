import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  leaveSettings,
  leaveSettingsVersions,
  saveLeaveSettings,
  type LeaveSettings,
  type LeaveSettingsVersions,
  type SaveLeaveSettings,
} from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { LeaveSettingsService } from './leave-settings.service';

@ApiTags('leave')
@Controller('api/v1/leave-settings')
export class LeaveSettingsController {
  constructor(private readonly settings: LeaveSettingsService) {}

  @Get()
  @Requires('leave.settings')
  @ApiResponse({ status: 200, standardSchema: leaveSettings })
  read(): LeaveSettings {
    return this.settings.current();
  }

  @Get('versions')
  @Requires('leave.settings')
  @ApiResponse({ status: 200, standardSchema: leaveSettingsVersions })
  versions(): Promise<LeaveSettingsVersions> {
    return this.settings.versions();
  }

  @Put()
  @Requires('leave.settings')
  @ApiResponse({ status: 200, standardSchema: leaveSettings })
  save(
    @Body({ schema: saveLeaveSettings }) body: SaveLeaveSettings,
    @CurrentReader() reader: Reader,
  ): Promise<LeaveSettings> {
    return this.settings.save(body, reader.name);
  }
}
