import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import { createApp } from '../create-app';
import { DemoPlan } from '../demo';
import { migrate, ServerLock } from '../platform/database';
import { OperatorError, type Environment } from '../platform/environment';
import { AdministratorService, administratorName } from '../platform/sign-in';
import { openData } from './data';
import { checkPort, portTrouble } from './port';
import { say, sayBoth } from './terminal';

export interface ServerParts {
  environment: Environment;
  log: Logger;
  webRoot: string;
  /** Another server has taken over our data. */
  onTaken: () => void;
}

/** From nothing to a server that answers. What was begun is undone in the opposite order. */
export class Server {
  private readonly undo: { what: string; work: () => Promise<void> }[] = [];
  private stopping: Promise<void> | null = null;

  constructor(private readonly parts: ServerParts) {}

  async start(): Promise<void> {
    const { environment, log, webRoot, onTaken } = this.parts;
    await checkPort(environment.host, environment.port);
    say('正在准备数据库…', 'Preparing the database…');
    const data = await openData(environment, (line) => log.info({ context: 'Postgres' }, line));
    const lock = await ServerLock.acquire(data.lockPlace, onTaken);
    if (!lock) throw alreadyRunning();
    this.undo.push({ what: 'database', work: () => data.stop() }, { what: 'lock', work: () => lock.release() });
    for (const step of await migrate(data.place)) say(`数据表更新：${step}`, `Tables brought up to date: ${step}`);
    say('正在启动…', 'Starting…');
    const app = await createApp({ environment, place: data.place, log, webRoot });
    this.undo.push({ what: 'application', work: () => app.close() });
    await app.init();
    await this.announceAdministrator(app);
    await app.listen(environment.port, environment.host).catch((error: NodeJS.ErrnoException) => {
      throw portTrouble(error, environment.host, environment.port);
    });
    this.announce();
    void this.beginDemo(app);
  }

  /** Ends everything in order; a step that fails does not keep the others. */
  stop(): Promise<void> {
    this.stopping ??= this.end();
    return this.stopping;
  }

  private async end(): Promise<void> {
    for (const { what, work } of this.undo.reverse()) {
      await work().catch((error: unknown) =>
        this.parts.log.error({ err: error, context: 'Server' }, `stopping ${what}`),
      );
    }
  }

  private async announceAdministrator(app: NestExpressApplication): Promise<void> {
    const password = await app.get(AdministratorService, { strict: false }).createFirst();
    if (password === null) return;
    sayBoth(
      `\n管理员 ${administratorName} 的一次性密码（只显示这一次，首次登录后须修改）：`,
      `One-time password of the administrator ${administratorName} (shown this once, to be changed at the first sign-in):`,
    );
    sayBoth(`\n    ${password}`, '');
  }

  /** Behind the first page: nobody waits for it. */
  private async beginDemo(app: NestExpressApplication): Promise<void> {
    await app
      .get(DemoPlan, { strict: false })
      .begin()
      .catch((error: unknown) => {
        // Broken off by the end of the server: the next start goes on.
        if (!this.stopping) this.parts.log.error({ err: error, context: 'Demo' }, 'planning the demo');
      });
  }

  private announce(): void {
    const { address, demo } = this.parts.environment;
    const reset = 'npm run -s zhiban -- reset-admin';
    sayBoth(
      `值班已就绪：${address}，请以 ${administratorName} 登录；忘记密码时运行 ${reset}${demo ? '。当前为模拟交换机（DEMO）' : ''}`,
      `Zhiban is ready: ${address} – sign in as ${administratorName}; replace a lost password with ${reset}${demo ? '. The exchange is simulated (DEMO)' : ''}`,
    );
  }
}

function alreadyRunning(): OperatorError {
  return new OperatorError(
    '已有另一个值班服务器在使用这份数据（DATA_DIR 或 DATABASE_URL），不能再启动一个。',
    'Another Zhiban server is using these data (DATA_DIR or DATABASE_URL); a second one cannot be started.',
  );
}
