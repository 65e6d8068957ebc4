import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  alarmRule,
  alarmRuleBody,
  alarmRuleList,
  saveAlarmRule,
  type AlarmRule,
  type AlarmRuleBody,
  type AlarmRuleList,
  type SaveAlarmRule,
} from '@zhiban/wire';
import { z } from 'zod';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { AlarmRulesService } from './alarm-rules.service';

const ruleId = z.string().min(1).max(60);

@ApiTags('alarms')
@Controller('api/v1/alarm-rules')
export class AlarmRulesController {
  constructor(private readonly rules: AlarmRulesService) {}

  @Get()
  @Requires('floor.read')
  @ApiResponse({ status: 200, standardSchema: alarmRuleList })
  list(): AlarmRuleList {
    return { rules: [...this.rules.current()] };
  }

  @Post()
  @Requires('alarms.rules')
  @ApiResponse({ status: 201, standardSchema: alarmRule })
  add(@Body({ schema: alarmRuleBody }) rule: AlarmRuleBody, @CurrentReader() reader: Reader): Promise<AlarmRule> {
    return this.rules.add(rule, reader.name);
  }

  @Put(':id')
  @Requires('alarms.rules')
  @ApiResponse({ status: 200, standardSchema: alarmRule })
  save(
    @Param('id', { schema: ruleId }) id: string,
    @Body({ schema: saveAlarmRule }) body: SaveAlarmRule,
    @CurrentReader() reader: Reader,
  ): Promise<AlarmRule> {
    return this.rules.save(id, body, reader.name);
  }

  @Delete(':id')
  @Requires('alarms.rules')
  @HttpCode(204)
  remove(@Param('id', { schema: ruleId }) id: string, @CurrentReader() reader: Reader): Promise<void> {
    return this.rules.remove(id, reader.name);
  }
}
