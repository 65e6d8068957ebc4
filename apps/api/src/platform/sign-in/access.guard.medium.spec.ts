import { Controller, Get, Module, type INestApplication } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProblemFilter } from '../problem';
import { Access } from './access';
import { AccessGuard } from './access.guard';
import { OriginCheck } from './origin';
import { mayReadBoard, type Reader } from './reader';
import { CurrentReader, Requires, SignedIn } from './requires.decorator';

const tv: Reader = {
  userId: null,
  person: null,
  grants: [],
  name: 'hall',
  permissions: new Set(['wall.view']),
  mustChangePassword: false,
  session: 'device:1',
  device: { id: '1', boards: new Set(['centre']) },
};

@Controller()
class Boards {
  @Get('for-people')
  @Requires('wall.view')
  people(): string {
    return 'people';
  }

  @Get('signed-in')
  @SignedIn()
  signedIn(): string {
    return 'signed in';
  }

  @Get('for-all')
  @Requires('wall.view', { devices: true })
  all(@CurrentReader() reader: Reader): boolean[] {
    return [mayReadBoard(reader, 'centre'), mayReadBoard(reader, 'queue:acd/credit')];
  }

  @Get('for-settings')
  @Requires('settings.read', { devices: true })
  settings(): string {
    return 'settings';
  }
}

/** A request that comes from a TV and from nobody else. */
class OnlyTv extends Access {
  override ofRequest = () => Promise.resolve(null);
}
const access = new OnlyTv(...([] as unknown as ConstructorParameters<typeof Access>));
access.knowDevices(() => Promise.resolve(tv));

@Module({
  controllers: [Boards],
  providers: [
    { provide: Access, useValue: access },
    { provide: OriginCheck, useValue: { allows: () => true } },
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
})
class BoardsModule {}

let app: INestApplication;
let url: string;
beforeAll(async () => {
  app = await NestFactory.create(BoardsModule, { logger: false });
  app.useGlobalFilters(new ProblemFilter());
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});
afterAll(() => app.close());

test.each([
  ['/for-people', 401],
  ['/signed-in', 401],
  ['/for-settings', 403],
])('a TV is not let in to %s', async (path, status) => {
  expect((await fetch(url + path)).status).toBe(status);
});

test('where TVs are let in, a TV may read its own boards alone', async () => {
  const answer = await fetch(`${url}/for-all`);
  expect(await answer.json()).toEqual([true, false]);
});
