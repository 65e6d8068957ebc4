import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  correctiveEnd,
  correctiveId,
  correctiveList,
  correctiveQuery,
  newCorrectiveAction,
  stepCorrectiveAction,
  type CorrectiveEnd,
  type CorrectiveList,
  type CorrectiveQuery,
  type NewCorrectiveAction,
  type StepCorrectiveAction,
} from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { CorrectiveService } from './corrective.service';

@ApiTags('exceptions')
@Controller('api/v1/corrective-actions')
export class CorrectiveController {
  constructor(private readonly corrective: CorrectiveService) {}

  @Get()
  @Requires('exceptions.read')
  @ApiResponse({ status: 200, standardSchema: correctiveList })
  list(
    @Query({ schema: correctiveQuery }) query: CorrectiveQuery,
    @CurrentReader() reader: Reader,
  ): Promise<CorrectiveList> {
    return this.corrective.list(query, reader);
  }

  @Post()
  @HttpCode(200)
  @Requires('exceptions.handle')
  @ApiResponse({ status: 200, standardSchema: correctiveEnd })
  begin(
    @Body({ schema: newCorrectiveAction }) body: NewCorrectiveAction,
    @CurrentReader() reader: Reader,
  ): Promise<CorrectiveEnd> {
    return this.corrective.begin(body, reader);
  }

  @Post(':id/steps')
  @HttpCode(200)
  @Requires('exceptions.handle')
  @ApiResponse({ status: 200, standardSchema: correctiveEnd })
  step(
    @Param('id', { schema: correctiveId }) id: string,
    @Body({ schema: stepCorrectiveAction }) body: StepCorrectiveAction,
    @CurrentReader() reader: Reader,
  ): Promise<CorrectiveEnd> {
    return this.corrective.step(id, body, reader);
  }
}
