import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { progress, root, say } from './place.mjs';

/** @type {Record<string, { app: string, module: string, zh: string, en: string }>} */
const commands = {
  figures: {
    app: 'cli',
    module: 'dist/cli/main.js',
    zh: 'figures FILE [--settings FILE]　从录制的交换机事件算出各项指标（JSON）',
    en: 'figures FILE [--settings FILE]   figures of a recorded exchange feed, as JSON',
  },
  staff: {
    app: 'cli',
    module: 'dist/cli/main.js',
    zh: 'staff CASES.csv [--out OUT.csv]　每个时段需要多少席位（Erlang B、C、A，精确解）',
    en: 'staff CASES.csv [--out OUT.csv]  seats that intervals need: Erlang B, C and A, exactly',
  },
  'reset-admin': {
    app: 'api',
    module: 'dist/api/reset-admin.js',
    zh: 'reset-admin　为管理员 admin 设一个新的一次性密码',
    en: 'reset-admin                      a new one-time password for the administrator',
  },
  'check-handovers': {
    app: 'api',
    module: 'dist/api/check-handovers.js',
    zh: 'check-handovers　核对已签交接记录的链：被改、被删、被截断的逐条指出（JSON）',
    en: 'check-handovers                  the chain of signed handover records: what was changed, removed or cut, as JSON',
  },
  'replay-day': {
    app: 'api',
    module: 'dist/api/replay-day.js',
    zh: 'replay-day YYYY-MM-DD　重放一个营业日的原始事件，与入库数字逐项核对（JSON）',
    en: 'replay-day YYYY-MM-DD            replay a business day’s raw events and compare with the stored figures, as JSON',
  },
};

const command = commands[process.argv[2] ?? ''];
if (command) {
  await ensureBuilt([command.app]);
  await import(pathToFileURL(root + command.module).href);
} else {
  progress(say('用法：npm run -s zhiban -- 命令', 'Usage: npm run -s zhiban -- COMMAND'));
  for (const { zh, en } of Object.values(commands)) progress(`  ${say(zh, en)}`);
  process.exitCode = 2;
}
