import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { askHindsight, hindsight, type AskHindsight, type Hindsight } from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { HindsightService } from './hindsight.service';

@ApiTags('policy')
@Controller('api/v1/policy/hindsight')
export class HindsightController {
  constructor(private readonly service: HindsightService) {}

  @Post()
  @HttpCode(200)
  @Requires('requests.read')
  @ApiResponse({ status: 200, standardSchema: hindsight })
  ask(@Body({ schema: askHindsight }) body: AskHindsight, @CurrentReader() reader: Reader): Promise<Hindsight> {
    return this.service.of(body, reader);
  }
}
