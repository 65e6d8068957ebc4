import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  revealedCaller,
  revealRequest,
  type FloorPicture,
  type RevealedCaller,
  type RevealRequest,
} from '@zhiban/wire';
import { z } from 'zod';
import { CurrentReader, reachOfReader, Requires, type Reader } from '../../platform/sign-in';
import { CallerReveal } from './caller-reveal';
import { FloorReport } from './floor-report';

const callName = z.string().min(1).max(200);

@ApiTags('live')
@Controller('api/v1/live')
export class FloorController {
  constructor(
    private readonly report: FloorReport,
    private readonly callers: CallerReveal,
  ) {}

  @Get('floor')
  @Requires('floor.read')
  floor(@CurrentReader() reader: Reader): FloorPicture {
    return this.report.make(reachOfReader(reader, 'floor.read'));
  }

  @Post('calls/:call/reveal')
  @Requires('caller.reveal')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: revealedCaller })
  reveal(
    @Param('call', { schema: callName }) call: string,
    @Body({ schema: revealRequest }) { reason }: RevealRequest,
    @CurrentReader() reader: Reader,
  ): Promise<RevealedCaller> {
    return this.callers.reveal(call, reason, reader.name);
  }
}
