import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { HandoverChainReport } from '@zhiban/wire';
import { AuditModule } from './audit';
import { ChainChecking, ChainModule } from './handovers';
import { migrate, ServerLock, type DatabasePlace } from './platform/database';
import { Environment, OperatorError } from './platform/environment';
import { createLog, NestLog } from './platform/log';
import { PlatformModule } from './platform/platform.module';
import { openData } from './server/data';
import { say, sayTrouble } from './server/terminal';

@Module({})
class CommandModule {}

/** Beside a running server, or with the database brought up for the moment. The report is told as JSON. */
async function main(): Promise<number> {
  const environment = Environment.read(process.env);
  const data = await openData(environment, () => undefined);
  const lock = await ServerLock.acquire(data.lockPlace, () => undefined, 0);
  try {
    if (lock) await migrate(data.place);
    const report = await checked(environment, data.place);
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    say(...sentenceOf(report));
    return report.sound ? 0 : 1;
  } finally {
    await lock?.release();
    if (lock) await data.stop();
  }
}

async function checked(environment: Environment, place: DatabasePlace): Promise<HandoverChainReport> {
  const context = await NestFactory.createApplicationContext(
    { module: CommandModule, imports: [PlatformModule.on(environment, place), AuditModule, ChainModule] },
    { logger: new NestLog(createLog('silent')), abortOnError: false },
  );
  try {
    return await context.get(ChainChecking, { strict: false }).report(Date.now());
  } finally {
    await context.close();
  }
}

function sentenceOf({ links, sound, faults }: HandoverChainReport): [zh: string, en: string] {
  if (sound) return [`${links} 份签字记录与补记全部完好。`, `All ${links} signed records and addenda are sound.`];
  const numbers = [...new Set(faults.map(({ number }) => `#${number}`))].join(', ');
  return [`签字记录有问题：${numbers}。`, `Something is wrong with what was signed: ${numbers}.`];
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof OperatorError) sayTrouble(error);
    else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
