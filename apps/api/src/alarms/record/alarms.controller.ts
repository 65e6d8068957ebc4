import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  alarmDetail,
  alarmHandlers,
  alarmHandlersQuery,
  alarmPage,
  alarmQuery,
  alarmRecord,
  handOverAlarm,
  noteAlarm,
  snoozeAlarm,
  type AlarmDetail,
  type AlarmHandlers,
  type AlarmHandlersQuery,
  type AlarmPage,
  type AlarmQuery,
  type AlarmRecord,
  type HandOverAlarm,
  type NoteAlarm,
  type SnoozeAlarm,
} from '@zhiban/wire';
import { z } from 'zod';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { AlarmsService } from './alarms.service';

const alarmId = z.uuid();
const handled = () => ApiResponse({ status: 200, standardSchema: alarmRecord });

@ApiTags('alarms')
@Controller('api/v1/alarms')
export class AlarmsController {
  constructor(private readonly alarms: AlarmsService) {}

  @Get()
  @Requires('floor.read')
  @ApiResponse({ status: 200, standardSchema: alarmPage })
  page(@Query({ schema: alarmQuery }) query: AlarmQuery, @CurrentReader() reader: Reader): Promise<AlarmPage> {
    return this.alarms.page(query, reader);
  }

  @Get('handlers')
  @Requires('alarms.handle')
  @ApiResponse({ status: 200, standardSchema: alarmHandlers })
  handlers(
    @Query({ schema: alarmHandlersQuery }) { alarm }: AlarmHandlersQuery,
    @CurrentReader() reader: Reader,
  ): Promise<AlarmHandlers> {
    return this.alarms.handlers(alarm, reader);
  }

  @Get(':id')
  @Requires('floor.read')
  @ApiResponse({ status: 200, standardSchema: alarmDetail })
  detail(@Param('id', { schema: alarmId }) id: string, @CurrentReader() reader: Reader): Promise<AlarmDetail> {
    return this.alarms.detail(id, reader);
  }

  @Post(':id/acknowledge')
  @Requires('alarms.handle')
  @HttpCode(200)
  @handled()
  acknowledge(@Param('id', { schema: alarmId }) id: string, @CurrentReader() reader: Reader): Promise<AlarmRecord> {
    return this.alarms.acknowledge(id, reader);
  }

  @Post(':id/take')
  @Requires('alarms.handle')
  @HttpCode(200)
  @handled()
  take(@Param('id', { schema: alarmId }) id: string, @CurrentReader() reader: Reader): Promise<AlarmRecord> {
    return this.alarms.take(id, reader);
  }

  @Post(':id/hand-over')
  @Requires('alarms.handle')
  @HttpCode(200)
  @handled()
  handOver(
    @Param('id', { schema: alarmId }) id: string,
    @Body({ schema: handOverAlarm }) { to }: HandOverAlarm,
    @CurrentReader() reader: Reader,
  ): Promise<AlarmRecord> {
    return this.alarms.handOver(id, to, reader);
  }

  @Post(':id/snooze')
  @Requires('alarms.handle')
  @HttpCode(200)
  @handled()
  snooze(
    @Param('id', { schema: alarmId }) id: string,
    @Body({ schema: snoozeAlarm }) body: SnoozeAlarm,
    @CurrentReader() reader: Reader,
  ): Promise<AlarmRecord> {
    return this.alarms.snooze(id, body, reader);
  }

  @Post(':id/note')
  @Requires('alarms.handle')
  @HttpCode(200)
  @handled()
  note(
    @Param('id', { schema: alarmId }) id: string,
    @Body({ schema: noteAlarm }) { text }: NoteAlarm,
    @CurrentReader() reader: Reader,
  ): Promise<AlarmRecord> {
    return this.alarms.note(id, text, reader);
  }
}
