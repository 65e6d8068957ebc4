import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@zhiban/time';
import { floorAsks, leaveRefusal, type FloorAsks, type LeaveRefusal } from '@zhiban/wire';
import { z } from 'zod';
import { CLOCK } from '../platform/clock';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { AskViews } from './ask-views';
import { RaisedHandService } from './hand/raised-hand.service';
import { ShortLeaveService } from './leave/short-leave.service';

const id = z.uuid();

/** What waits for the duty lead. */
@ApiTags('floor asks')
@Controller('api/v1/floor-asks')
export class FloorAsksController {
  constructor(
    private readonly views: AskViews,
    private readonly leaves: ShortLeaveService,
    private readonly hands: RaisedHandService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('floor.answer')
  @ApiResponse({ status: 200, standardSchema: floorAsks })
  list(@CurrentReader() reader: Reader): FloorAsks {
    const at = this.clock.now();
    return { at, timeZone: this.leaves.timeZone, perTeam: this.leaves.perTeam, ...this.views.all(reader, at) };
  }

  @Post('leaves/:id/grant')
  @Requires('floor.answer')
  @HttpCode(204)
  grant(@Param('id', { schema: id }) leave: string, @CurrentReader() reader: Reader): Promise<void> {
    return this.leaves.grant(leave, reader);
  }

  @Post('leaves/:id/refuse')
  @Requires('floor.answer')
  @HttpCode(204)
  refuse(
    @Param('id', { schema: id }) leave: string,
    @Body({ schema: leaveRefusal }) { reason }: LeaveRefusal,
    @CurrentReader() reader: Reader,
  ): Promise<void> {
    return this.leaves.refuse(leave, reason, reader);
  }

  @Post('hands/:id/take')
  @Requires('floor.answer')
  @HttpCode(204)
  take(@Param('id', { schema: id }) hand: string, @CurrentReader() reader: Reader): Promise<void> {
    return this.hands.take(hand, reader);
  }
}
