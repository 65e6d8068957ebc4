import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  reportSchedule,
  reportScheduleInput,
  reportScheduleList,
  type ReportSchedule,
  type ReportScheduleInput,
  type ReportScheduleList,
} from '@zhiban/wire';
import { z } from 'zod';
import { Access, CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { ReportSchedules } from './report-schedules.service';

const uuid = z.uuid();

@ApiTags('reports')
@Controller('api/v1/reports/schedules')
export class ReportScheduleController {
  constructor(
    private readonly schedules: ReportSchedules,
    private readonly access: Access,
  ) {}

  @Get()
  @Requires('reports.export')
  @ApiResponse({ status: 200, standardSchema: reportScheduleList })
  async list(): Promise<ReportScheduleList> {
    return { schedules: await this.schedules.list() };
  }

  @Post()
  @Requires('reports.export')
  @ApiResponse({ status: 201, standardSchema: reportSchedule })
  add(
    @Body({ schema: reportScheduleInput }) body: ReportScheduleInput,
    @CurrentReader() reader: Reader,
  ): Promise<ReportSchedule> {
    this.requireFor(body, reader);
    return this.schedules.add(body, reader.name);
  }

  @Put(':id')
  @Requires('reports.export')
  @ApiResponse({ status: 200, standardSchema: reportSchedule })
  change(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: reportScheduleInput }) body: ReportScheduleInput,
    @CurrentReader() reader: Reader,
  ): Promise<ReportSchedule> {
    this.requireFor(body, reader);
    return this.schedules.change(id, body, reader.name);
  }

  @Delete(':id')
  @Requires('reports.export')
  @HttpCode(204)
  remove(@Param('id', { schema: uuid }) id: string, @CurrentReader() reader: Reader): Promise<void> {
    return this.schedules.remove(id, reader.name);
  }

  /** Who may not export people's figures may not have them mailed either. */
  private requireFor({ kind }: ReportScheduleInput, reader: Reader): void {
    if (kind === 'agent') this.access.require(reader, 'reports.export-people');
  }
}
