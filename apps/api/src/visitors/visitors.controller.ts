import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { switchVisitors, visitorsMode, type SwitchVisitors, type VisitorsMode } from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { VisitorsService } from './visitors.service';

@ApiTags('visitors')
@Controller('api/v1/visitors')
export class VisitorsController {
  constructor(private readonly visitors: VisitorsService) {}

  @Get()
  @Requires('wall.view')
  @ApiResponse({ status: 200, standardSchema: visitorsMode })
  read(): VisitorsMode {
    return this.visitors.current();
  }

  @Put()
  @Requires('visitors.switch')
  @ApiResponse({ status: 200, standardSchema: visitorsMode })
  switch(
    @Body({ schema: switchVisitors }) { on }: SwitchVisitors,
    @CurrentReader() reader: Reader,
  ): Promise<VisitorsMode> {
    return this.visitors.switch(on, reader.name);
  }
}
