import type { NestExpressApplication } from '@nestjs/platform-express';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../src/create-app';
import { Environment, type EnvironmentSource } from '../src/platform/environment';
import { createLog } from '../src/platform/log';
import { AdministratorService, administratorName } from '../src/platform/sign-in';
import { testDatabase, type TestDatabase } from './test-database';
import { TestReader } from './test-reader';

export { TestReader, type Answer, type Asking } from './test-reader';

/** Nobody listens there. */
export const silentExchange: EnvironmentSource = {
  ACD_AMI_HOST: '127.0.0.1',
  ACD_AMI_PORT: '1',
  ACD_AMI_USERNAME: 'zhiban',
  ACD_AMI_SECRET: 'secret',
};

/** Of all specs that run at one time. */
const keyFile = join(tmpdir(), 'zhiban-test.key');

/** The api on a port of its own, over a database of its own. */
export class TestApp {
  private constructor(
    readonly app: NestExpressApplication,
    readonly database: TestDatabase,
    readonly url: string,
  ) {}

  /** Where nothing else is said, over an exchange that does not answer. */
  static async start(source: EnvironmentSource = silentExchange, webRoot = '/nowhere'): Promise<TestApp> {
    return TestApp.over(await testDatabase(), source, webRoot);
  }

  /** Over the database of another one that was closed: as after a restart. */
  static async over(database: TestDatabase, source: EnvironmentSource, webRoot = '/nowhere'): Promise<TestApp> {
    const environment = Environment.read({ KEY_FILE: keyFile, ...source });
    const app = await createApp({ environment, place: database.place, log: createLog('silent'), webRoot });
    await app.listen(0, '127.0.0.1');
    return new TestApp(app, database, await app.getUrl());
  }

  /** Ends in order and begins anew on the same data. */
  async restart(source: EnvironmentSource = silentExchange): Promise<TestApp> {
    await this.app.close();
    return TestApp.over(this.database, source);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }

  /** A reader that nobody knows yet. */
  stranger(): TestReader {
    return new TestReader(this.url);
  }

  /** The administrator, signed in, the first password changed. */
  async administrator(): Promise<TestReader> {
    const first = await this.app.get(AdministratorService, { strict: false }).reset();
    const reader = this.stranger();
    await reader.signIn(administratorName, first);
    const next = 'a long enough passphrase';
    await reader.ask('/api/v1/session/password', { method: 'PUT', body: { current: first, next } });
    return reader;
  }
}
