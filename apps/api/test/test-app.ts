import type { NestExpressApplication } from '@nestjs/platform-express';
import type { EnvironmentSource } from '../src/platform/environment';
import { administratorOf, listening, silentExchange } from './running-api';
import { testDatabase, type TestDatabase } from './test-database';
import { TestReader } from './test-reader';

export { silentExchange } from './running-api';
export { TestReader, type Answer, type Asking } from './test-reader';

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
    const app = await listening(database.place, source, webRoot);
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
  administrator(): Promise<TestReader> {
    return administratorOf(this.app);
  }
}
