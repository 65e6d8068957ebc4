import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { requestDeadlines, saveRequestDeadlines, type RequestDeadlines, type SaveRequestDeadlines } from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { DeadlinesService } from './deadlines.service';

@ApiTags('deadlines')
@Controller('api/v1/request-deadlines')
export class DeadlinesController {
  constructor(private readonly deadlines: DeadlinesService) {}

  @Get()
  @Requires('requests.read')
  @ApiResponse({ status: 200, standardSchema: requestDeadlines })
  read(): RequestDeadlines {
    return this.deadlines.current();
  }

  @Put()
  @Requires('policy.write')
  @ApiResponse({ status: 200, standardSchema: requestDeadlines })
  save(
    @Body({ schema: saveRequestDeadlines }) body: SaveRequestDeadlines,
    @CurrentReader() reader: Reader,
  ): Promise<RequestDeadlines> {
    return this.deadlines.save(body, reader.name);
  }
}
