import { callDay } from '@zhiban/testing';
import { handClock } from '@zhiban/time';
import type { FigureId, WindowChoice } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { memoryFloor } from '../../../test/memory-floor';

const all = { kind: 'all' } as const;
const night: WindowChoice = { kind: 'hours', from: '20:00', to: '08:00' };
const evening = callDay().at('19:00:00').linkUp();
const hours = (n: number) => n * 3600;

/** Calls before the night shift, in each of its halves, in the half hour that runs, and after it. */
function nightShift() {
  const day = evening.at('19:40:00').offered('sales', 'early').after(5).answered('early', '1001');
  day.at('20:10:00').offered('sales', 'v1').after(10).answered('v1', '1001');
  day.after(hours(3)).offered('sales', 'v2').after(50).answered('v2', '1001');
  day.after(hours(5)).offered('support', 'v3').after(30).abandoned('v3');
  return day.events;
}

test('a night shift over midnight and over the start of the business day is one window', () => {
  const clock = handClock(evening.instant('19:00:00'));
  const { figures, tell, runtime } = memoryFloor(clock);
  tell(nightShift());
  const shown = (figure: FigureId, scope: Parameters<ReturnType<typeof figures>['measure']>[1] = all) =>
    figures().measure({ figure }, scope, night, clock.now());
  expect(shown('SL')).toMatchObject({ above: 1, below: 3, from: evening.instant('20:00:00'), to: clock.now() });
  expect(shown('ASA')).toMatchObject({ above: 60_000, below: 2 });
  expect(shown('OFFERED', { kind: 'queues', queues: ['asterisk/sales'] })?.value).toBe(2);
  expect(figures().measure({ figure: 'OFFERED' }, all, { kind: 'day' }, clock.now())?.value).toBe(4);

  clock.advance(hours(10) * 1000);
  runtime.advance(clock.now());
  expect(shown('OFFERED')).toMatchObject({ value: 3, to: evening.instant('08:00:00') + 86_400_000 });
});

test('hours of which nothing was told are marked as having a hole', () => {
  const clock = handClock(evening.instant('21:00:00'));
  const { figures, tell } = memoryFloor(clock);
  tell(callDay().at('21:00:00').linkUp().after(hours(2)).offered('sales', 'v1').events);
  expect(figures().measure({ figure: 'OFFERED' }, all, night, clock.now())).toMatchObject({ value: 1, gap: true });
});

test('a night’s occupancy counts the closed halves and the one that runs, a seat in two queues once', () => {
  const clock = handClock(evening.instant('20:00:00'));
  const { figures, tell, runtime } = memoryFloor(clock);
  const day = callDay().at('20:00:00').linkUp().joined('sales', '1001').joined('support', '1001');
  const began = day.at('20:50:00').offered('sales', 'v1').rings('v1', '1001').answered('v1', '1001');
  tell(began.at('21:20:00').completed('v1', '1001').events);
  clock.advance(1_200_000);
  runtime.advance(clock.now());
  const occupancy = (window: WindowChoice) => figures().measure({ figure: 'OCCUPANCY' }, all, window, clock.now());
  const { value, above, below } = occupancy({ kind: 'day' }) ?? {};
  expect(value).toBeCloseTo(0.3, 1);
  expect(occupancy(night)).toMatchObject({ value, above, below });
  expect(below).toBeGreaterThan(5_900_000);
});

test('where an interval of the hours did not keep the seats’ times, their occupancy is not guessed', () => {
  const clock = handClock(evening.instant('20:00:00'));
  const { figures, tell, runtime } = memoryFloor(clock);
  tell(callDay().at('20:00:00').linkUp().joined('sales', '1001').at('21:00:00').offered('sales', 'v1').events);
  const [first] = runtime.history.within('asterisk', '', { from: 0, to: clock.now() });
  if (!first) throw new Error('no interval has closed');
  const { seatTimes: _, ...counts } = first.counts;
  runtime.history.add([{ ...first, counts }]);
  expect(figures().measure({ figure: 'OCCUPANCY' }, all, night, clock.now())?.value).toBeNull();
  expect(figures().measure({ figure: 'OFFERED' }, all, night, clock.now())?.value).toBe(1);
});

test('what is not on the floor has no figure', () => {
  const clock = handClock(evening.instant('20:00:00'));
  const { figures } = memoryFloor(clock);
  const measure = (scope: Parameters<ReturnType<typeof figures>['measure']>[1]) =>
    figures().measure({ figure: 'WAITING' }, scope, { kind: 'day' }, clock.now());
  expect(measure({ kind: 'queues', queues: ['asterisk/none'] })).toBeNull();
  expect(measure({ kind: 'team', team: '夜班' })).toBeNull();
  expect(measure(all)?.value).toBe(0);
});
