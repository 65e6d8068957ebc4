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

test('an occupancy of set hours has nothing to divide by, that of the day has', () => {
  const clock = handClock(evening.instant('20:00:00'));
  const { figures, tell } = memoryFloor(clock);
  const day = callDay().at('20:00:00').linkUp().joined('sales', '1001').after(60).offered('sales', 'v1');
  tell(day.rings('v1', '1001').answered('v1', '1001').after(600).completed('v1', '1001').events);
  const occupancy = (window: WindowChoice) => figures().measure({ figure: 'OCCUPANCY' }, all, window, clock.now());
  expect(occupancy(night)?.value).toBeNull();
  expect(occupancy({ kind: 'day' })?.value).toBeGreaterThan(0.5);
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
