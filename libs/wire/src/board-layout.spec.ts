import { describe, expect, test } from 'vitest';
import { boardFile, type BoardFile } from './board-layout';
import { boardMetric } from './board-metric';
import { floorPlan } from './floor-plan';

const clock = (id: string, x: number, y: number, w = 3, h = 2) => ({ id, x, y, w, h, kind: 'clock' as const });
const board = (tiles: unknown[], more: Partial<BoardFile> = {}) => ({
  format: 'zhiban-board',
  version: 1,
  name: { zh: '夜班', en: 'Night' },
  theme: 'dark',
  names: false,
  window: { kind: 'day' },
  tiles,
  ...more,
});
/** Where a file is refused, and why. */
function refused(file: unknown): string[] {
  const judged = boardFile.safeParse(file);
  if (judged.success) return [];
  return judged.error.issues.map(
    (issue) =>
      `${issue.path.join('.')} ${String((issue.code === 'custom' && issue.params?.['refusal']) || issue.code)}`,
  );
}
const text = (zh: string) => ({ ...clock('t', 0, 0), kind: 'text', text: { zh, en: 'x' }, size: 'middle' });

describe('a board file', () => {
  test('may have tiles that touch, but none that overlap or reach beyond the grid', () => {
    expect(refused(board([clock('a', 0, 0), clock('b', 3, 0), clock('c', 0, 2, 12, 6)]))).toEqual([]);
    expect(refused(board([clock('a', 0, 0), clock('b', 2, 1)]))).toEqual(['tiles.1 board.overlap']);
    expect(refused(board([clock('a', 10, 0)]))).toEqual(['tiles.0 board.off-grid']);
    expect(refused(board([clock('a', 0, 0), clock('a', 3, 0)]))).toEqual(['tiles.1 board.same-id']);
  });

  test('has forty tiles at most', () => {
    const many = Array.from({ length: 500 }, (_, i) => clock(`t${i}`, i % 12, Math.floor(i / 12) % 8, 1, 1));
    expect(refused(board(many.slice(0, 40)))).toEqual([]);
    expect(refused(board(many))).toEqual(['tiles too_big']);
  });

  test.each([
    ['<script>alert(1)</script>', 'board.markup'],
    ['看 <img src=x onerror=alert(1)>', 'board.markup'],
    ['</b>', 'board.markup'],
    ['turned \u202e round', 'board.unprintable'],
  ])('takes no markup in a text: %s', (words, code) => {
    expect(refused(board([text(words)]))).toEqual([`tiles.0.text.zh ${code}`]);
  });

  test('takes any other text, in which a sign of comparison is one', () => {
    expect(refused(board([text('等待 < 20 秒，接通 > 95 %\n第二行')]))).toEqual([]);
    expect(refused(board([text('长'.repeat(501))]))).toEqual(['tiles.0.text.zh too_big']);
  });

  test('is refused where it is of another kind, of another version, or says more than is known', () => {
    expect(refused({ ...board([]), format: 'other' })).toEqual(['format invalid_value']);
    expect(refused({ ...board([]), version: 2 })).toEqual(['version invalid_value']);
    expect(refused({ ...board([]), extra: 1 })).toEqual([' unrecognized_keys']);
    expect(refused(board([{ ...clock('a', 0, 0), kind: 'iframe' }]))).toEqual(['tiles.0.kind invalid_union']);
  });
});

describe('a metric', () => {
  const metric = (more: object) => {
    const judged = boardMetric.safeParse({ scope: { kind: 'all' }, ...more });
    return judged.success
      ? null
      : judged.error.issues.map((issue) => issue.code === 'custom' && String(issue.params?.['refusal']));
  };

  test('warns before it alarms, whichever way it grows worse', () => {
    expect(metric({ figure: 'SL', warn: 0.8, alarm: 0.6 })).toBeNull();
    expect(metric({ figure: 'SL', warn: 0.6, alarm: 0.8 })).toEqual(['board.limits-contradict']);
    expect(metric({ figure: 'LONGEST-WAIT', warn: 60, alarm: 120 })).toBeNull();
    expect(metric({ figure: 'LONGEST-WAIT', warn: 120, alarm: 60 })).toEqual(['board.limits-contradict']);
    expect(metric({ figure: 'ABANDON-RATE', warn: 5, alarm: 8 })).toEqual(['board.ratio-limit', 'board.ratio-limit']);
  });

  test('of a team is what its seats did', () => {
    const scope = { kind: 'team', team: '一组' };
    expect(metric({ figure: 'AHT', scope })).toBeNull();
    expect(metric({ figure: 'SL', scope })).toEqual(['board.not-of-team']);
  });
});

test('nobody sits at two places of a plan', () => {
  const plan = { width: 40, height: 20, shapes: [], labels: [] };
  const seat = (x: number, name: string | null) => ({ x, y: 0, seat: name });
  expect(floorPlan.safeParse({ ...plan, seats: [seat(0, null), seat(2, null), seat(4, 'a/1')] }).success).toBe(true);
  expect(floorPlan.safeParse({ ...plan, seats: [seat(0, 'a/1'), seat(2, 'a/1')] }).success).toBe(false);
});
