import { callDay } from '@zhiban/testing';
import { handClock } from '@zhiban/time';
import { everywhere, type BoardPicture, type ReachedPlaces, type Shift } from '@zhiban/wire';
import { stretchesOf } from '@zhiban/workforce-adherence';
import { describe, expect, test } from 'vitest';
import type { PublishedSpan } from '../../adherence/rostered/rostered-book';
import { memoryFloor } from '../../../test/memory-floor';
import { directoryOf, leadOf, peopleOfTwoSites } from '../../../test/people-of-two-sites';

const day = callDay();
const instant = (time: string) => day.instant(`${time}:00`);
const queue = 'asterisk/sales';
const shift = (person: string, from: string, to: string, post: string | null = queue): Shift => ({
  ...{ id: `${person} ${from}`, person, from: instant(from), to: instant(to), post },
  ...{ kind: 'regular', pattern: null, breaks: [] },
});
const everyDay = { from: instant('00:00'), to: instant('23:59') };
const nowhere = { site: null, team: null };

/** A floor at nine o'clock, with a roster of everybody from eight to four unless said otherwise. */
function floor(shifts: readonly Shift[] = [], spans: PublishedSpan[] = [{ ...everyDay, ...nowhere }]) {
  const clock = handClock(instant('09:00'));
  const made = memoryFloor(clock, directoryOf(peopleOfTwoSites));
  made.rostered.renew(
    peopleOfTwoSites.map((person) => {
      const own = shifts.filter((one) => one.person === person.number);
      return { id: `id-${person.number}`, person, posts: [], shifts: own, stretches: stretchesOf(own) };
    }),
    spans,
  );
  made.link('up');
  made.tell(callDay().at('08:59:00').linkUp().events);
  const desk = made.desk();
  const seen = (reach: ReachedPlaces = everywhere, key: 'centre' | `queue:${string}` = 'centre') => {
    made.link(clock.now() < darkFrom ? 'up' : 'down');
    for (const _ of desk.strokes());
    if (desk.joinedJson(key, reach) === null) desk.watch(key, reach);
    return (JSON.parse(desk.joinedJson(key, reach) ?? '') as { picture: BoardPicture }).picture.attendance;
  };
  let darkFrom = Infinity;
  return { ...made, clock, seen, cut: () => (darkFrom = clock.now()) };
}
const signsIn = (time: string, seat: string) => callDay().at(`${time}:00`).joined('sales', seat).events;
const signsOut = (time: string, seat: string) => callDay().at(`${time}:00`).parted('sales', seat).events;

describe('rostered against present', () => {
  test('names who should be here and has no seat, until they sign in', () => {
    const { seen, tell, clock } = floor([shift('n1001', '08:00', '16:00'), shift('n1002', '08:00', '16:00')]);
    tell(signsIn('09:00', '1001'));
    expect(seen()).toMatchObject({
      all: { rostered: 2, present: 1, missing: 1 },
      queues: { [queue]: { rostered: 2, present: 1, missing: 1 } },
      teams: { '上海/一组': { zh: '一组', present: 1 }, '上海/二组': { missing: 1 } },
      seats: {},
      absent: {
        'id-n1002': { name: '李明', standing: 'missing', since: instant('08:00'), seat: null, queues: [queue] },
      },
    });
    tell(signsIn('09:10', '1002'));
    clock.advance(1000);
    expect(seen()).toMatchObject({ all: { rostered: 2, present: 2, missing: 0 }, absent: {} });
  });

  test('marks the seat of who left early, and of who is here without a shift', () => {
    const { seen, tell, clock } = floor([shift('n1001', '08:00', '16:00')]);
    tell(signsIn('09:00', '1001'));
    tell(signsIn('09:01', '1004'));
    tell(signsOut('10:00', '1001'));
    clock.set(instant('10:06'));
    expect(seen()?.seats).toEqual({
      'asterisk/1001': { standing: 'left-early', since: instant('10:00') },
      'asterisk/1004': { standing: 'not-rostered', since: null },
    });
    expect(seen()?.all).toMatchObject({ rostered: 1, missing: 1, extra: 1 });
  });

  test('turns by time alone when the tolerance is over and when the shift ends', () => {
    const { seen, clock } = floor([shift('n1001', '09:00', '16:00')]);
    expect(seen()?.all).toMatchObject({ rostered: 1, awaited: 1, missing: 0 });
    clock.set(instant('09:05'));
    expect(seen()?.all).toMatchObject({ awaited: 0, missing: 1 });
    clock.set(instant('16:00'));
    expect(seen()?.all).toMatchObject({ rostered: 0, missing: 0 });
  });

  test('calls nobody absent once the feed is down', () => {
    const { seen, tell, clock, cut } = floor([shift('n1001', '08:00', '16:00'), shift('n1002', '08:00', '16:00')]);
    tell(signsIn('09:00', '1001'));
    expect(seen()?.all).toMatchObject({ present: 1, missing: 1, unknown: 0 });
    cut();
    clock.advance(60_000);
    expect(seen()).toMatchObject({ all: { present: 0, missing: 0, unknown: 2 }, absent: {} });
  });

  test('shows a lead those of the own team, and sums of them', () => {
    const { seen } = floor(peopleOfTwoSites.map(({ number }) => shift(number, '08:00', '16:00')));
    expect(seen()?.all.missing).toBe(4);
    const lead = seen(leadOf(['上海', '一组']));
    expect(lead?.all.missing).toBe(1);
    expect(Object.keys(lead?.absent ?? {})).toEqual(['id-n1001']);
    expect(Object.keys(lead?.teams ?? {})).toEqual(['上海/一组']);
  });

  test('of a queue is of those who are rostered for it', () => {
    const shifts = [shift('n1001', '08:00', '16:00'), shift('n1002', '08:00', '16:00', 'asterisk/support')];
    const { seen, tell } = floor(shifts);
    tell(signsIn('09:00', '1001'));
    expect(seen(everywhere, `queue:${queue}`)?.all).toMatchObject({ rostered: 1, present: 1 });
  });

  test('is told only of whom a roster is published', () => {
    expect(floor([], []).seen()).toBeUndefined();
    const shanghai = floor([], [{ ...everyDay, site: '上海', team: null }]);
    shanghai.tell(signsIn('09:00', '1001'));
    shanghai.tell(signsIn('09:00', '1004'));
    expect(Object.keys(shanghai.seen()?.seats ?? {})).toEqual(['asterisk/1001']);
  });
});
