import { expect, test } from 'vitest';
import { correlated } from '../problem';
import { createLog, NestLog } from '.';
import { prettyLine } from './pretty';

function listening() {
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  return {
    lines,
    log,
    nest: new NestLog(log),
    fields: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>,
  };
}

test('secrets are left out, wherever they stand', () => {
  const { lines, log } = listening();
  log.info({ password: 'p1', headers: { cookie: 'c1', authorization: 'a1' }, ami: { deep: { secret: 's1' } } }, 'sent');
  expect(lines[0]).toContain('[secret]');
  expect(lines[0]).not.toMatch(/p1|c1|a1|s1/);
});

test('what belongs to one request carries its id', () => {
  const { nest, fields } = listening();
  correlated(() => nest.log({ msg: 'stored', rows: 3 }, 'Ingest'), 'request-1');
  expect(fields()).toMatchObject({ level: 30, msg: 'stored', rows: 3, context: 'Ingest', correlationId: 'request-1' });
  nest.warn('alone', 'Ingest');
  expect(fields()).not.toHaveProperty('correlationId');
});

test('an error is logged with its stack', () => {
  const { nest, fields } = listening();
  nest.error(new Error('the link broke'), 'Ingest');
  expect(fields()).toMatchObject({
    level: 50,
    msg: 'the link broke',
    context: 'Ingest',
    err: { message: 'the link broke' },
  });
});

test('at a terminal a line is short', () => {
  const { lines, log } = listening();
  log.warn({ context: 'Ingest', rows: 3 }, 'late');
  expect(prettyLine(lines[0] ?? '')).toMatch(/^\d\d:\d\d:\d\dZ ! Ingest: late \{"rows":3\}\n$/);
});
