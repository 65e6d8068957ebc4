import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Req } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@zhiban/time';
import {
  deviceCommands,
  deviceList,
  deviceSetting,
  deviceView,
  pairDevice,
  type DeviceCommand,
  type DeviceList,
  type DeviceSetting,
  type DeviceView,
  type PairDevice,
} from '@zhiban/wire';
import type { Request } from 'express';
import { z } from 'zod';
import { CLOCK } from '../platform/clock';
import { WebBuild } from '../platform/http';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { version } from '../platform/version';
import { DeviceScreens } from './device-screens';
import { DevicesService } from './devices.service';

const command = z.enum(deviceCommands);

@ApiTags('devices')
@Controller('api/v1/devices')
export class DevicesController {
  constructor(
    private readonly devices: DevicesService,
    private readonly screens: DeviceScreens,
    private readonly build: WebBuild,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('devices.read')
  @ApiResponse({ status: 200, standardSchema: deviceList })
  async list(): Promise<DeviceList> {
    return { devices: await this.devices.list(), at: this.clock.now(), version: this.build.id ?? version };
  }

  @Post()
  @Requires('devices.write')
  @ApiResponse({ status: 201, standardSchema: deviceView })
  pair(
    @Body({ schema: pairDevice }) body: PairDevice,
    @CurrentReader() reader: Reader,
    @Req() request: Request,
  ): Promise<DeviceView> {
    return this.devices.pair(body, reader.name, request.ip ?? 'unknown');
  }

  @Put(':id')
  @Requires('devices.write')
  @ApiResponse({ status: 200, standardSchema: deviceView })
  change(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: deviceSetting }) body: DeviceSetting,
    @CurrentReader() reader: Reader,
  ): Promise<DeviceView> {
    return this.devices.change(id, body, reader.name);
  }

  @Delete(':id')
  @Requires('devices.write')
  @HttpCode(204)
  unpair(@Param('id', { schema: z.uuid() }) id: string, @CurrentReader() reader: Reader): Promise<void> {
    return this.devices.unpair(id, reader.name);
  }

  @Post(':id/:command')
  @Requires('devices.write')
  @HttpCode(204)
  tell(
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('command', { schema: command }) what: DeviceCommand,
  ): void {
    this.screens.tell(id, what);
  }
}
