import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { dayParam, dayReplay, replayRequest, type DayReplay, type ReplayRequest } from '@zhiban/wire';
import { AuditService } from '../../audit';
import { RefusalError } from '../../platform/problem';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { DayReplays } from './day-replays';

@ApiTags('reports')
@Controller('api/v1/reports/replays')
export class ReplayController {
  constructor(
    private readonly replays: DayReplays,
    private readonly audit: AuditService,
  ) {}

  /** What the newest replay of a day found, difference by difference. */
  @Get(':day')
  @Requires('reports.read')
  @ApiResponse({ status: 200, standardSchema: dayReplay })
  async one(@Param('day', { schema: dayParam }) day: string): Promise<DayReplay> {
    const found = await this.replays.of(day);
    if (!found) throw new RefusalError('not-found', {});
    return found;
  }

  @Post()
  @Requires('reports.read')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: dayReplay })
  async replay(
    @Body({ schema: replayRequest }) { day }: ReplayRequest,
    @CurrentReader() reader: Reader,
  ): Promise<DayReplay> {
    const found = await this.replays.replay(day);
    const { verdict, differenceCount } = found;
    const after = { verdict, differenceCount };
    await this.audit.record(null, { actor: reader.name, action: 'report.replayed', subject: day, after });
    return found;
  }
}
