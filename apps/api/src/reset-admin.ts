import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditModule } from './audit';
import { migrate, ServerLock, type DatabasePlace } from './platform/database';
import { Environment, OperatorError } from './platform/environment';
import { createLog, NestLog } from './platform/log';
import { PlatformModule } from './platform/platform.module';
import { AdministratorService, administratorName } from './platform/sign-in';
import { openData } from './server/data';
import { say, sayTrouble } from './server/terminal';

@Module({})
class ResetModule {}

/** Beside a running server, or with the database brought up for the moment. */
async function main(): Promise<void> {
  const environment = Environment.read(process.env);
  const data = await openData(environment, () => undefined);
  const lock = await ServerLock.acquire(data.lockPlace, () => undefined, 0);
  try {
    if (lock) await migrate(data.place);
    process.stdout.write(`${await newPassword(environment, data.place)}\n`);
    say(
      `以上是 ${administratorName} 的一次性密码，只显示这一次；该用户的所有登录已结束。`,
      `This is the one-time password of ${administratorName}, shown this once; all sessions of that user have ended.`,
    );
  } finally {
    await lock?.release();
    if (lock) await data.stop();
  }
}

async function newPassword(environment: Environment, place: DatabasePlace): Promise<string> {
  const context = await NestFactory.createApplicationContext(
    { module: ResetModule, imports: [PlatformModule.on(environment, place), AuditModule] },
    { logger: new NestLog(createLog('silent')), abortOnError: false },
  );
  try {
    return await context.get(AdministratorService, { strict: false }).reset();
  } finally {
    await context.close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    if (error instanceof OperatorError) sayTrouble(error);
    else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
