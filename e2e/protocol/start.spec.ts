import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tellMeasured } from '../stack/measured';
import { descendants, isAlive, runProgram } from '../stack/processes';
import { freePort } from '../stack/free-port';
import { expect, test } from '../stack/test';

const sentences = (text: string) => text.trim().split('\n');

test.describe('starting', () => {
  test('the first start prints the address and, once, the password of the administrator', ({ demo }) => {
    expect(demo.output).toContain(`Zhiban is ready: ${demo.url}`);
    expect(demo.output).toContain(`值班已就绪：${demo.url}`);
    expect(demo.output.split(demo.firstPassword)).toHaveLength(2);
  });

  test('a busy port is refused with one sentence that names it, and nothing is begun', async ({ demo }) => {
    const port = new URL(demo.url).port;
    const home = await mkdtemp(join(tmpdir(), 'zhiban-busy-'));
    const ended = await runProgram('api/main.js', { PORT: port, DATA_DIR: join(home, 'data') });
    expect(ended.code).toBe(1);
    expect(ended.stdout).toBe('');
    expect(sentences(ended.stderr)).toEqual([`Port ${port} on 127.0.0.1 is taken; choose another with PORT.`]);
    expect(await readdir(home)).toEqual([]);
    await rm(home, { recursive: true });
  });

  for (const [name, value, more] of [
    ['PORT', '70000', { LANG: 'zh_CN.UTF-8' }],
    ['PUBLIC_URL', 'ftp://wall.example', {}],
    ['TRUST_PROXY', 'everybody', {}],
    ['DATABASE_URL', 'mysql://localhost/zhiban', {}],
    ['METRICS_TOKEN', 'short', { LANG: 'C.UTF-8', LC_ALL: 'zh_CN.UTF-8' }],
    ['ACD_AMI_SECRET_FILE', '/nowhere/secret', { ACD_AMI_HOST: '127.0.0.1', ACD_AMI_USERNAME: 'wall' }],
  ] as [string, string, Record<string, string>][]) {
    const chinese = Object.values(more).includes('zh_CN.UTF-8');
    test(`${name}=${value} is refused with one ${chinese ? 'Chinese' : 'English'} sentence that names it`, async () => {
      const ended = await runProgram('api/main.js', { ...more, [name]: value });
      expect([ended.code, ended.stdout]).toEqual([1, '']);
      const sentence = chinese ? `^环境变量 ${name} 的值不对：.+。$` : `^The value of ${name} is wrong: .+\\.$`;
      expect(sentences(ended.stderr)).toEqual([expect.stringMatching(sentence)]);
    });
  }

  test('a second start on the same data is refused with a sentence, and the first lives on', async ({ demo }) => {
    const ended = await runProgram('api/main.js', { PORT: String(await freePort()), DATA_DIR: demo.dataDir });
    expect(ended.code).toBe(1);
    expect(sentences(ended.stderr).at(-1)).toBe(
      'Another Zhiban server is using these data (DATA_DIR or DATABASE_URL); a second one cannot be started.',
    );
    const administrator = await demo.administrator();
    expect((await administrator.operations()).writer.state).toBe('storing');
  });
});

test('Ctrl-C ends everything within five seconds, and a later start is ready within ten with the day as it was', async ({
  begin,
}) => {
  test.setTimeout(150_000);
  const stack = await begin.stack();
  const before = (await (await stack.administrator()).floor()).totals.counts.day;
  const below = descendants(stack.pid);
  expect(below.length, 'the simulator and the database').toBeGreaterThanOrEqual(2);

  const begun = performance.now();
  expect(await stack.halt()).toBe(0);
  const stoppedMs = performance.now() - begun;
  await expect.poll(() => below.filter(isAlive), { timeout: 5000 - stoppedMs }).toEqual([]);

  const printed = stack.output.length;
  const readyMs = await stack.resume();
  const after = (await (await stack.administrator()).floor()).totals.counts.day;
  tellMeasured('Ctrl-C', stoppedMs);
  tellMeasured('later start', readyMs);
  expect(stoppedMs).toBeLessThan(5000);
  expect(readyMs).toBeLessThan(10_000);
  expect(after.offered).toBeGreaterThanOrEqual(before.offered);
  expect(after.answered).toBeGreaterThanOrEqual(before.answered);
  expect(after.abandoned).toBeGreaterThanOrEqual(before.abandoned);
  expect(before.offered).toBeGreaterThan(0);
  expect(stack.output.slice(printed)).not.toContain('One-time password');
});
