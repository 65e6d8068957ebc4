import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@zhiban/time';
import {
  doorAnswer,
  doorBatch,
  doorKeyMade,
  doorKeyRequest,
  doorKeyView,
  type DoorAnswer,
  type DoorBatch,
  type DoorKeyMade,
  type DoorKeyRequest,
  type DoorKeyView,
} from '@zhiban/wire';
import { z } from 'zod';
import { CentreSettingsService } from '../../centre';
import { CLOCK } from '../../platform/clock';
import { RefusalError } from '../../platform/problem';
import { CurrentReader, Open, Requires, type Reader } from '../../platform/sign-in';
import { DoorIntake } from './door-intake';
import { DoorKeyGuard, type DoorRequest } from './door-key.guard';
import { DoorKeys } from './door-keys.service';
import { checkTimes } from './door-times';

@ApiTags('door')
@Controller('api/v1')
export class DoorController {
  constructor(
    private readonly intake: DoorIntake,
    private readonly keys: DoorKeys,
    private readonly settings: CentreSettingsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('acd/events')
  @Open()
  @UseGuards(DoorKeyGuard)
  @HttpCode(200)
  @ApiBearerAuth()
  @ApiResponse({ status: 200, standardSchema: doorAnswer })
  events(@Req() request: DoorRequest, @Body({ schema: doorBatch }) { events }: DoorBatch): Promise<DoorAnswer> {
    if (request.doorSource === undefined) throw new RefusalError('door.key', {});
    const now = this.clock.now();
    checkTimes(events, now, this.settings.current().settings.rawEventDays);
    return this.intake.accept(request.doorSource, events, now);
  }

  @Get('door/keys')
  @Requires('door.keys')
  @ApiResponse({ status: 200, standardSchema: z.array(doorKeyView) })
  list(): Promise<DoorKeyView[]> {
    return this.keys.list();
  }

  @Post('door/keys')
  @Requires('door.keys')
  @ApiResponse({ status: 201, standardSchema: doorKeyMade })
  make(@Body({ schema: doorKeyRequest }) body: DoorKeyRequest, @CurrentReader() reader: Reader): Promise<DoorKeyMade> {
    return this.keys.make(body, reader.name);
  }

  @Delete('door/keys/:id')
  @Requires('door.keys')
  @HttpCode(204)
  revoke(@Param('id', { schema: z.uuid() }) id: string, @CurrentReader() reader: Reader): Promise<void> {
    return this.keys.revoke(id, reader.name);
  }
}
