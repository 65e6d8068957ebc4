import { expect, test } from 'vitest';
import { boardAt, turned, turnsOf, type Shown } from './rotation';

const turns = [
  { board: 'centre', seconds: 30 },
  { board: 'seats', seconds: 10 },
  { board: 'queue:acd/credit', seconds: 20 },
];
const round = 60_000;
const midnight = Date.UTC(2026, 10, 19);
const calm = new Set<string>();

/** What hangs there, looked at once a second from a moment on. */
function walk(seconds: number, breachedAt: (second: number) => ReadonlySet<string> = () => calm): string[] {
  let shown: Shown | null = null;
  return Array.from({ length: seconds }, (_, second) => {
    shown = turned(shown, turns, breachedAt(second), midnight + second * 1000);
    return shown?.board ?? '';
  });
}
const times = (walked: string[], board: string) => walked.filter((one) => one === board).length;

test('each board has its turn for its seconds, round after round', () => {
  const walked = walk(180);
  expect([times(walked, 'centre'), times(walked, 'seats'), times(walked, 'queue:acd/credit')]).toEqual([90, 30, 60]);
  expect(boardAt(turns, midnight + 29_999)).toBe('centre');
  expect(boardAt(turns, midnight + 30_000)).toBe('seats');
  expect(boardAt(turns, midnight + 5 * round + 40_000)).toBe('queue:acd/credit');
});

test('a board in breach is fetched and stays until the breach is over', () => {
  const walked = walk(240, (second) => (second >= 10 && second < 200 ? new Set(['queue:acd/credit']) : calm));
  expect(new Set(walked.slice(0, 10))).toEqual(new Set(['centre']));
  expect(new Set(walked.slice(10, 200))).toEqual(new Set(['queue:acd/credit']));
  expect(times(walked.slice(200), 'queue:acd/credit')).toBeLessThan(40);
});

test('two boards in breach share the time between them', () => {
  const both = new Set(['centre', 'seats']);
  const walked = walk(80, () => both);
  expect([times(walked, 'centre'), times(walked, 'seats')]).toEqual([60, 20]);
});

test('a breach that comes and goes each second does not make the wall flicker', () => {
  const walked = walk(60, (second) => (second % 2 ? new Set(['queue:acd/credit']) : calm));
  const changes = walked.filter((board, i) => i > 0 && board !== walked[i - 1]).length;
  expect(changes).toBeLessThanOrEqual(12);
});

test('a board that was taken from the wall leaves at once', () => {
  const shown = { board: 'queue:acd/gone', since: midnight };
  expect(turned(shown, turns, calm, midnight + 1000)?.board).toBe('centre');
  expect(turned(shown, [], calm, midnight)).toBeNull();
});

test('a clock that was set back does not hold a board', () => {
  const shown = { board: 'seats', since: midnight + round };
  expect(turned(shown, turns, calm, midnight)?.board).toBe('centre');
});

test('an address names the boards and how long each stays', () => {
  expect(turnsOf(['centre', 'queue:acd/a b'], ['20', '45'])).toEqual([
    { board: 'centre', seconds: 20 },
    { board: 'queue:acd/a b', seconds: 45 },
  ]);
  expect(turnsOf(['centre', 'seats', 'centre'], ['20'])).toEqual([
    { board: 'centre', seconds: 20 },
    { board: 'seats', seconds: 20 },
  ]);
  expect(turnsOf(['<script>', ''], ['never']).map(({ board }) => board)).toEqual(['centre', 'seats']);
  expect(turnsOf(['centre'], ['0', 'x'])).toEqual([{ board: 'centre', seconds: 5 }]);
  expect(
    turnsOf(
      Array.from({ length: 20 }, (_, i) => `queue:acd/${i}`),
      [],
    ),
  ).toHaveLength(8);
});
