import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  beginEmergencyRun,
  emergencyBook,
  emergencyId,
  emergencyRunDetail,
  endEmergencyRun,
  saveEmergencyPlan,
  tickEmergencyStep,
  type BeginEmergencyRun,
  type EmergencyBook,
  type EmergencyRunDetail,
  type EndEmergencyRun,
  type SaveEmergencyPlan,
  type TickEmergencyStep,
} from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { EmergencyPlansService } from './emergency-plans.service';
import { EmergencyRunsService } from './emergency-runs.service';
import { EmergencyViews } from './emergency-views';

@ApiTags('exceptions')
@Controller('api/v1')
export class EmergenciesController {
  constructor(
    private readonly views: EmergencyViews,
    private readonly plans: EmergencyPlansService,
    private readonly runs: EmergencyRunsService,
  ) {}

  @Get('emergency-plans')
  @Requires('exceptions.read')
  @ApiResponse({ status: 200, standardSchema: emergencyBook })
  book(): Promise<EmergencyBook> {
    return this.views.book();
  }

  @Put('emergency-plans/:id')
  @Requires('exceptions.settings')
  @ApiResponse({ status: 200, standardSchema: emergencyBook })
  async save(
    @Param('id', { schema: emergencyId }) id: string,
    @Body({ schema: saveEmergencyPlan }) body: SaveEmergencyPlan,
    @CurrentReader() reader: Reader,
  ): Promise<EmergencyBook> {
    await this.plans.save(id, body, reader);
    return this.views.book();
  }

  @Post('emergency-runs')
  @HttpCode(200)
  @Requires('exceptions.handle')
  @ApiResponse({ status: 200, standardSchema: emergencyRunDetail })
  async begin(
    @Body({ schema: beginEmergencyRun }) body: BeginEmergencyRun,
    @CurrentReader() reader: Reader,
  ): Promise<EmergencyRunDetail> {
    await this.runs.begin(body, reader);
    return this.views.detail(body.id, reader);
  }

  @Get('emergency-runs/:id')
  @Requires('exceptions.read')
  @ApiResponse({ status: 200, standardSchema: emergencyRunDetail })
  run(@Param('id', { schema: emergencyId }) id: string, @CurrentReader() reader: Reader): Promise<EmergencyRunDetail> {
    return this.views.detail(id, reader);
  }

  @Post('emergency-runs/:id/ticks')
  @HttpCode(200)
  @Requires('exceptions.handle')
  @ApiResponse({ status: 200, standardSchema: emergencyRunDetail })
  async tick(
    @Param('id', { schema: emergencyId }) id: string,
    @Body({ schema: tickEmergencyStep }) body: TickEmergencyStep,
    @CurrentReader() reader: Reader,
  ): Promise<EmergencyRunDetail> {
    await this.runs.tick(id, body, reader);
    return this.views.detail(id, reader);
  }

  @Post('emergency-runs/:id/end')
  @HttpCode(200)
  @Requires('exceptions.handle')
  @ApiResponse({ status: 200, standardSchema: emergencyRunDetail })
  async end(
    @Param('id', { schema: emergencyId }) id: string,
    @Body({ schema: endEmergencyRun }) body: EndEmergencyRun,
    @CurrentReader() reader: Reader,
  ): Promise<EmergencyRunDetail> {
    await this.runs.end(id, body, reader);
    return this.views.detail(id, reader);
  }
}
