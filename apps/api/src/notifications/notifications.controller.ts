import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  notificationTarget,
  saveTarget,
  targetList,
  targetMade,
  targetSecret,
  testSent,
  type NotificationTarget,
  type SaveTarget,
  type TargetList,
  type TargetMade,
  type TargetSecret,
  type TestSent,
} from '@zhiban/wire';
import { z } from 'zod';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { CentrePlace } from './centre-place';
import { TargetTests } from './target-tests';
import { TargetsService } from './targets.service';

const uuid = { schema: z.uuid() };

@ApiTags('notifications')
@Controller('api/v1/notifications/targets')
@Requires('notifications.write')
export class NotificationsController {
  constructor(
    private readonly targets: TargetsService,
    private readonly tests: TargetTests,
    private readonly place: CentrePlace,
  ) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: targetList })
  async list(): Promise<TargetList> {
    return { mail: this.place.mails, targets: await this.targets.list() };
  }

  @Post()
  @ApiResponse({ status: 201, standardSchema: targetMade })
  add(@Body({ schema: saveTarget }) wish: SaveTarget, @CurrentReader() reader: Reader): Promise<TargetMade> {
    return this.targets.add(wish, reader.name);
  }

  @Put(':id')
  @ApiResponse({ status: 200, standardSchema: notificationTarget })
  change(
    @Param('id', uuid) id: string,
    @Body({ schema: saveTarget }) wish: SaveTarget,
    @CurrentReader() reader: Reader,
  ): Promise<NotificationTarget> {
    return this.targets.change(id, wish, reader.name);
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@Param('id', uuid) id: string, @CurrentReader() reader: Reader): Promise<void> {
    return this.targets.remove(id, reader.name);
  }

  @Post(':id/secret')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: targetSecret })
  renewSecret(@Param('id', uuid) id: string, @CurrentReader() reader: Reader): Promise<TargetSecret> {
    return this.targets.renewSecret(id, reader.name);
  }

  @Post(':id/test')
  @HttpCode(202)
  @ApiResponse({ status: 202, standardSchema: testSent })
  test(@Param('id', uuid) id: string, @CurrentReader() reader: Reader): Promise<TestSent> {
    return this.tests.send(id, reader.name);
  }
}
