// @vitest-environment happy-dom
import { shallowRef } from 'vue';
import { addDays, dayNumber, midnightOf } from '@zhiban/time';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeRoster } from '../../../../test/fake-roster';
import { openDesk } from '../store/desk';
import type { Roster } from '../store/use-roster';
import type { Zoom } from '../time/time-scale';
import type { Days } from './use-days';
import { useGoing } from './use-going';

const monday = '2026-11-23';
const hour = 3_600_000;
const span = { first: monday, last: addDays(monday, 27) };
const desk = openDesk(fakeRoster(3, span.first, span.last), span, [], () => undefined);
const { days: table } = desk.court.board.world;
const midnight = (date: string) => midnightOf(table, dayNumber(date));

function page({ zoom = 'week', phone = false, today = addDays(monday, 2), loaded = true } = {}) {
  const days = {
    now: shallowRef(midnight(today) + 9 * hour),
    today: shallowRef(today),
    first: shallowRef(monday),
    last: shallowRef(span.last),
    date: shallowRef(today),
  };
  const seen = { left: midnight(monday) };
  const load = vi.fn(() => Promise.resolve());
  const left = vi.fn();
  const going = useGoing({
    ...{ days: days as Days, roster: { desk: shallowRef(loaded ? desk : null), load } as unknown as Roster, left },
    ...{ zoom: shallowRef(zoom as Zoom), phone: shallowRef(phone) },
    board: shallowRef({ goTo: (at: number) => (seen.left = at), leftEdge: () => seen.left }),
  });
  return { ...going, days, seen, load, left };
}

describe('steps through time', () => {
  let board = page();
  beforeEach(() => (board = page()));

  test('within the loaded days the board is moved and nothing is loaded', async () => {
    await board.go(1);
    expect(board.seen.left).toBe(midnight(addDays(monday, 7)));
    await board.go(-1);
    expect(board.seen.left).toBe(midnight(monday));
    expect(board.load).not.toHaveBeenCalled();
  });

  test('from the middle of a day a step of a day leads to the beginning of the next one', async () => {
    const { go, seen } = page({ zoom: 'day' });
    seen.left = midnight(monday) + 15 * hour;
    await go(1);
    expect(seen.left).toBe(midnight(addDays(monday, 1)));
  });

  test('beyond them the four weeks before are loaded, and nothing of the old ones stays chosen', async () => {
    await board.go(-1);
    expect(board.days.first.value).toBe(addDays(monday, -28));
    expect(board.load).toHaveBeenCalledOnce();
    expect(board.left).toHaveBeenCalledOnce();
  });

  test('where all four weeks are seen, a step is four weeks', async () => {
    const { go, days } = page({ zoom: 'month' });
    await go(1);
    expect(days.first.value).toBe(addDays(monday, 28));
  });

  test('today is an hour before now, from wherever one was', async () => {
    await board.go(0);
    expect(board.load).not.toHaveBeenCalled();
    expect(board.seen.left).toBe(board.days.now.value - hour);
    const away = page({ today: addDays(monday, 30) });
    await away.go(0);
    expect(away.days.first.value).toBe(addDays(monday, 28));
    expect(away.load).toHaveBeenCalledOnce();
  });

  test('before the board is there a step leads nowhere', async () => {
    const { go, days, load } = page({ loaded: false });
    await go(1);
    expect([days.first.value, load.mock.calls.length]).toEqual([monday, 0]);
  });
});

describe('on the telephone', () => {
  test('a step is a day, and only one out of the loaded days loads others', async () => {
    const { go, days, load } = page({ phone: true, today: span.last });
    await go(-1);
    expect(days.date.value).toBe(addDays(span.last, -1));
    expect(load).not.toHaveBeenCalled();
    await go(1);
    await go(1);
    expect([days.date.value, days.first.value]).toEqual([addDays(monday, 28), addDays(monday, 28)]);
    expect(load).toHaveBeenCalledOnce();
  });

  test('a day that is chosen is shown, and today leads back without loading what is there', async () => {
    const { go, goDay, days, load } = page({ phone: true });
    goDay(addDays(monday, -3));
    expect([days.date.value, days.first.value]).toEqual([addDays(monday, -3), addDays(monday, -7)]);
    await go(0);
    expect(days.date.value).toBe(addDays(monday, 2));
    expect(load).toHaveBeenCalledOnce();
  });
});
