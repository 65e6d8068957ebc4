import { expect, test } from 'vitest';
import type { QueueView, SourceView } from '@zhiban/wire';
import { dataAgeMs, feedingSources, healthOf, sameHealth, staleSource, type Line } from './staleness';

const now = 1_000_000_000;
const source = (more: Partial<SourceView> = {}): SourceView => ({
  zh: '话务交换机',
  en: 'Exchange',
  link: 'up',
  since: now - 60_000,
  staleMs: 3000,
  gaps: [],
  ...more,
});
const line = (more: Partial<Line> = {}): Line => ({
  connected: true,
  catchingUp: false,
  silentMs: 200,
  lastAt: now - 200,
  ...more,
});

test('a living link with a fresh sign of life is shown', () => {
  expect(staleSource(source(), now - 3000, now, line())).toBeNull();
});

test('a source past its limit is stale since its last sign of life', () => {
  expect(staleSource(source(), now - 3001, now, line())).toEqual({ reason: 'too-old', since: now - 3001 });
});

test('a link that is down or frozen is stale though signs of life look fresh', () => {
  expect(staleSource(source({ link: 'down', since: now - 900 }), now, now, line())?.reason).toBe('link-down');
  expect(staleSource(source({ link: 'frozen' }), now, now, line())?.reason).toBe('link-frozen');
  expect(staleSource(source({ link: 'connecting' }), undefined, now, line())?.reason).toBe('link-down');
});

test('a silent server, a lost connection and a page that catches up hide every figure', () => {
  const faults = [line({ silentMs: 2501 }), line({ connected: false }), line({ catchingUp: true })];
  expect(faults.map((fault) => staleSource(source(), now, now, fault)?.reason)).toEqual([
    'server-silent',
    'connection-lost',
    'catching-up',
  ]);
});

test('a silence is noticed within three seconds', () => {
  expect(staleSource(source(), now - 2600, now, line({ silentMs: 2600, lastAt: now - 2600 }))).not.toBeNull();
});

test('a sum is stale as soon as one source is, while the other source’s queues stay', () => {
  const sources = { acd: source({ link: 'down', since: now - 9000 }), door: source() };
  const health = healthOf(sources, { acd: now - 9400, door: now }, now, line());
  expect(health.whole).toEqual({ reason: 'link-down', since: now - 9400 });
  expect(health.sources.door).toBeNull();
});

test('a board without sources still says that the server is silent', () => {
  expect(healthOf({}, {}, now, line({ silentMs: 4000 })).whole?.reason).toBe('server-silent');
});

test('the same verdict is recognised, so that nothing is painted anew', () => {
  const verdict = () => healthOf({ acd: source({ link: 'down' }) }, { acd: now - 70_000 }, now, line());
  expect(sameHealth(verdict(), verdict())).toBe(true);
  expect(sameHealth(verdict(), healthOf({ acd: source() }, { acd: now }, now, line()))).toBe(false);
});

test('a source that never told of a queue does not make the board stale, whatever its silence', () => {
  const sources = { acd: source(), door: source({ link: 'down' }) };
  const queues = { 'acd/sales': { source: 'acd' } as QueueView };
  expect(Object.keys(feedingSources({ sources, queues }))).toEqual(['acd']);
  expect(Object.keys(feedingSources({ sources, queues: {} }))).toEqual(['acd', 'door']);
});

test('the age of the data is that of the oldest source', () => {
  expect(dataAgeMs(['acd', 'door'], { acd: now - 1800, door: now - 100 }, now)).toBe(1800);
  expect(dataAgeMs(['door'], { acd: now - 1800, door: now - 100 }, now)).toBe(100);
  expect(dataAgeMs(['acd'], { acd: now + 50 }, now)).toBe(0);
});
