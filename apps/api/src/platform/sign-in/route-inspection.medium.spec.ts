import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { expect, test } from 'vitest';
import { Open } from './requires.decorator';
import { RouteInspection } from './route-inspection';

@Controller('things')
class ForgetfulController {
  @Get('open')
  @Open()
  open(): string {
    return 'open';
  }

  @Get('forgotten')
  forgotten(): string {
    return 'forgotten';
  }
}

@Module({ imports: [DiscoveryModule], controllers: [ForgetfulController], providers: [RouteInspection] })
class ForgetfulModule {}

test('a server with a route that does not say who may use it does not start', async () => {
  const app = await NestFactory.create(ForgetfulModule, { logger: false, abortOnError: false });
  await expect(app.init()).rejects.toThrow(/@Open: ForgetfulController\.forgotten$/);
});
