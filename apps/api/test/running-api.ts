import type { NestExpressApplication } from '@nestjs/platform-express';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../src/create-app';
import type { DatabasePlace } from '../src/platform/database';
import { Environment, type EnvironmentSource } from '../src/platform/environment';
import { createLog } from '../src/platform/log';
import { AdministratorService, administratorName } from '../src/platform/sign-in';
import { TestReader } from './test-reader';

/** Nobody listens there. */
export const silentExchange: EnvironmentSource = {
  ACD_AMI_HOST: '127.0.0.1',
  ACD_AMI_PORT: '1',
  ACD_AMI_USERNAME: 'zhiban',
  ACD_AMI_SECRET: 'secret',
};

/** Of all that run at one time. */
const keyFile = join(tmpdir(), 'zhiban-test.key');

/** The api over a migrated database, on a port of its own. */
export async function listening(
  place: DatabasePlace,
  source: EnvironmentSource = silentExchange,
  webRoot = '/nowhere',
): Promise<NestExpressApplication> {
  const environment = Environment.read({ KEY_FILE: keyFile, ...source });
  const app = await createApp({ environment, place, log: createLog('silent'), webRoot });
  await app.listen(0, '127.0.0.1');
  return app;
}

/** The administrator, signed in, the first password changed. */
export async function administratorOf(app: NestExpressApplication): Promise<TestReader> {
  const first = await app.get(AdministratorService, { strict: false }).reset();
  const reader = new TestReader(await app.getUrl());
  await reader.signIn(administratorName, first);
  const next = 'a long enough passphrase';
  await reader.ask('/api/v1/session/password', { method: 'PUT', body: { current: first, next } });
  return reader;
}
