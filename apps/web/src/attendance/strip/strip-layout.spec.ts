import { expect, test } from 'vitest';
import { aRecord } from '../a-record';
import { isPlain } from '../plain-records';
import { stripLayout } from './strip-layout';

const minuteMs = 60_000;
const at = (minutes: number) => minutes * minuteMs;

test('a strip shows three quarters of an hour beside the shift, and nothing beyond', () => {
  const record = aRecord({
    from: at(60),
    to: at(210),
    shifts: [{ from: at(60), to: at(210), overtime: false, breaks: [{ from: at(120), to: at(150) }] }],
    strip: [
      { from: at(-500), to: at(10), doing: 'unseen' },
      { from: at(10), to: at(75), doing: 'out' },
      { from: at(75), to: at(600), doing: 'at-work' },
    ],
  });
  const { rostered, breaks, seen, marks } = stripLayout(record);
  expect(rostered).toEqual([{ left: 18.75, width: 62.5, overtime: false }]);
  expect(breaks).toEqual([{ left: 43.75, width: 12.5 }]);
  expect(seen.map(({ doing, left, width }) => [doing, left, width])).toEqual([
    ['out', 0, 25],
    ['at-work', 25, 75],
  ]);
  expect(marks.map(({ left }) => left)).toEqual([18.75, 81.25]);
});

test('a finding of a moment can still be seen, and one that was excused is told apart', () => {
  const findings = [
    { kind: 'late', from: at(60), to: at(60.1), minutes: 1, as: 'errand' },
    { kind: 'away', from: at(90), to: at(100), minutes: 10, as: null },
  ] as const;
  const layout = stripLayout(aRecord({ from: at(60), to: at(1500), findings: [...findings] }));
  expect(layout.findings.map(({ stands }) => stands)).toEqual([false, true]);
  expect(layout.findings[0]?.width).toBe(0.4);
});

test('only what is plain is confirmed together', () => {
  const late = { kind: 'late', from: 0, to: 1, minutes: 6, as: null } as const;
  const plain = aRecord({ state: 'open', findings: [late] });
  expect(isPlain(plain)).toBe(true);
  const others = [
    aRecord({ ...plain, unseenMinutes: 3 }),
    aRecord({ ...plain, afterLeave: true }),
    aRecord({ ...plain, mayConfirm: false }),
    aRecord({ ...plain, findings: [{ ...late, kind: 'absent' }] }),
    aRecord({ ...plain, steps: [{ at: 0, by: 'a', step: 'word', note: 'x' }] }),
    aRecord({ ...plain, state: 'settled' }),
  ];
  expect(others.map(isPlain)).toEqual(others.map(() => false));
});
