import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DayReplay } from '@zhiban/wire';
import { AuditModule } from './audit';
import { CentreModule } from './centre';
import { migrate, ServerLock, type DatabasePlace } from './platform/database';
import { Environment, OperatorError } from './platform/environment';
import { createLog, NestLog } from './platform/log';
import { PlatformModule } from './platform/platform.module';
import { RefusalError } from './platform/problem';
import { DayReplays, ReplayModule } from './reports';
import { openData } from './server/data';
import { say, sayTrouble } from './server/terminal';

@Module({})
class CommandModule {}

const usage = new OperatorError(
  '用法：npm run -s zhiban -- replay-day YYYY-MM-DD',
  'Usage: npm run -s zhiban -- replay-day YYYY-MM-DD',
);

/** Beside a running server, or with the database brought up for the moment. The finding is kept, and told as JSON. */
async function main(): Promise<number> {
  const day = process.argv[3] ?? '';
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))) throw usage;
  const environment = Environment.read(process.env);
  const data = await openData(environment, () => undefined);
  const lock = await ServerLock.acquire(data.lockPlace, () => undefined, 0);
  try {
    if (lock) await migrate(data.place);
    const found = await replay(environment, data.place, day);
    process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
    say(...sentenceOf(found));
    return found.verdict === 'equal' ? 0 : 1;
  } finally {
    await lock?.release();
    if (lock) await data.stop();
  }
}

async function replay(environment: Environment, place: DatabasePlace, day: string): Promise<DayReplay> {
  const imports = [PlatformModule.on(environment, place), AuditModule, CentreModule, ReplayModule];
  const context = await NestFactory.createApplicationContext(
    { module: CommandModule, imports },
    { logger: new NestLog(createLog('silent')), abortOnError: false },
  );
  try {
    return await context.get(DayReplays, { strict: false }).replay(day);
  } catch (error) {
    if (error instanceof RefusalError) throw new OperatorError(error.sentence('zh-CN'), error.sentence('en'));
    throw error;
  } finally {
    await context.close();
  }
}

function sentenceOf({ day, verdict, intervals, differenceCount }: DayReplay): [zh: string, en: string] {
  if (verdict === 'equal')
    return [
      `${day}：${intervals} 个入库时段与原始事件重放一致。`,
      `${day}: ${intervals} stored intervals equal the replay of the raw events.`,
    ];
  if (verdict === 'differs')
    return [`${day}：有 ${differenceCount} 处不一致。`, `${day}: ${differenceCount} values differ.`];
  return [`${day}：无法完整核对。`, `${day}: could not be judged as a whole.`];
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof OperatorError) sayTrouble(error);
    else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(2);
  },
);
