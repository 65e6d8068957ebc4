import { type Fact, applyEvent, createFloor } from '@zhiban/live-state';
import { type CallDay, callDay, pick, restlessDay, seededChance } from '@zhiban/testing';
import { type BoardWindow, boardWindows, defaultQueueRule } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { countFact } from './count-fact';
import { emptyReading, figureSet, sumReadings } from './figure-set';
import { slidingSpans, slidingWindows } from './figure-book';
import { type FiguresCopy, copyFigures } from './figures-copy';
import { type FiguresJson, figuresFromJson, figuresJsonLater, figuresToJson } from './figures-json';
import { LiveFigures } from './live-figures';
import { emptyTally, outcomes } from './tally';

const rules = () => ({ timeZone: 'Asia/Shanghai', businessDayStart: '08:00', intervalMinutes: 30 });
const newFigures = (start: number) => new LiveFigures(rules, start);

function play(day: CallDay, figures = newFigures(day.instant('08:00:00'))) {
  const floor = createFloor({ wrapUpMs: () => 0 });
  for (const event of day.events) for (const fact of applyEvent(floor, event)) figures.apply(fact);
  return figures;
}

const morning = () => callDay().at('08:00:00').linkUp();

describe('windows', () => {
  test('an arrival counts where it entered, its answer where it was answered, and between them it is brought in', () => {
    const day = morning().at('08:29:50').offered('sales', 'v1').at('08:30:10').answered('v1', '1001');
    const figures = play(day);
    figures.advanceTo(day.instant('08:31:00'));
    expect(figures.read('interval', 'sales')).toMatchObject({
      broughtIn: 1,
      waiting: 0,
      tally: { offered: 0, answered: 1 },
    });
    expect(figures.read('day', 'sales')).toMatchObject({ broughtIn: 0, tally: { offered: 1, answered: 1 } });
  });

  test('the last 15 minutes end exactly: what is 15 minutes old is out, a millisecond younger is in', () => {
    const day = morning().at('09:00:00').offered('sales', 'v1').after(0.001).offered('sales', 'v2');
    const figures = play(day);
    figures.advanceTo(day.instant('09:15:00'));
    expect(figures.read('m15', 'sales')).toMatchObject({ broughtIn: 1, waiting: 2, tally: { offered: 1 } });
    expect(figures.read('m30', 'sales').tally.offered).toBe(2);
  });

  test('the business day ends at its start hour, not at midnight, and who waits is brought into the next', () => {
    const day = callDay().at('23:59:00').linkUp().offered('sales', 'v1');
    const figures = play(day, newFigures(day.instant('23:00:00')));
    figures.advanceTo(day.instant('00:00:00') + 25 * 3_600_000);
    expect(figures.read('day', 'sales').tally.offered).toBe(1);
    figures.advanceTo(day.instant('08:00:00') + 24 * 3_600_000);
    expect(figures.day.date).toBe('2026-11-21');
    expect(figures.read('day', 'sales')).toMatchObject({ broughtIn: 1, waiting: 1, tally: { offered: 0 } });
  });

  test('where intervals become longer, none reaches back over the one that has closed', () => {
    const day = morning().at('08:05:00').offered('sales', 'v1').at('08:20:00').offered('sales', 'v2');
    let intervalMinutes = 15;
    const figures = play(day, new LiveFigures(() => ({ ...rules(), intervalMinutes }), day.instant('08:00:00')));
    intervalMinutes = 30;
    const closed = figures.advanceTo(day.instant('08:31:00'));
    const told = closed.map(({ from, to, tally }) => [from, to, tally.offered]);
    const [eight, quarter, half] = ['08:00:00', '08:15:00', '08:30:00'].map((time) => day.instant(time));
    expect(told).toEqual([
      [eight, quarter, 1],
      [quarter, half, 1],
    ]);
    expect(figures.interval).toEqual({ from: half, to: day.instant('09:00:00') });
  });

  test('a visit that overflowed is corrected in every window in which it timed out', () => {
    const day = morning().at('08:50:00').offered('sales', 'v1', { call: 'c1' }).after(30).left('v1', 'timed-out');
    const figures = play(day.after(1).offered('support', 'v2', { call: 'c1' }));
    figures.advanceTo(day.instant('08:51:00'));
    for (const window of boardWindows) {
      expect(figures.read(window, 'sales').tally, window).toMatchObject({ timedOut: 0, overflowed: 1 });
    }
    figures.advanceTo(day.instant('09:30:00'));
    expect(figures.read('m30', 'sales').tally).toEqual(emptyTally());
  });

  test('a reading stays as it was when the figures go on; a view goes on with them', () => {
    const day = morning().at('08:50:00').offered('sales', 'v1').after(5).abandoned('v1');
    const figures = play(day);
    figures.advanceTo(day.instant('08:51:00'));
    const kept = figures.read('day', 'sales');
    const view = figures.read('day', 'sales', emptyReading());
    expect(view).toEqual(kept);
    const was = structuredClone(kept);
    const later = { at: day.instant('08:51:30'), queue: 'sales', visit: 'v2' };
    figures.apply({ kind: 'offered', ...later });
    figures.apply({ kind: 'answered', ...later, seat: '1001', waitMs: 0, ringMs: 0 });
    expect(figures.read('day', 'sales', emptyReading()).tally).toMatchObject({ offered: 2, answered: 1 });
    expect(kept).toEqual(was);
    expect(view.tally).toMatchObject({ offered: 2, answered: 1 });
    expect(figures.read('m15', 'support', view).tally).toEqual(emptyTally());
    expect(figures.read('day', 'sales').tally.offered).toBe(2);
  });

  test('a seat in two queues brings its time to both, and once to the whole', () => {
    const day = morning().joined('sales', '1001').joined('support', '1001').joined('sales', '1002');
    day.at('08:10:00').offered('sales', 'v1').answered('v1', '1001').at('08:16:00').completed('v1', '1001');
    const figures = play(day);
    figures.advanceTo(day.instant('08:20:00'));
    const talking = (window: BoardWindow, queue?: string) => figures.read(window, queue).seatTimes.talking / 60_000;
    expect([talking('day', 'sales'), talking('day', 'support'), talking('day')]).toEqual([6, 6, 6]);
    expect(figures.read('day', 'sales').seatTimes.idle / 60_000).toBe(34);
    expect(figures.readSeat('1001')?.seatTimes).toMatchObject({ talking: 360_000, idle: 840_000 });
    const set = figureSet(figures.read('day', 'sales'), defaultQueueRule, () => 0);
    expect(set).toMatchObject({ occupancy: 0.15, ahtMs: 360_000 });
  });
});

describe('closed intervals', () => {
  test('are told once each, also when nothing happens', () => {
    const day = morning().at('08:10:00').offered('sales', 'v1');
    const figures = play(day);
    expect(figures.advanceTo(day.instant('08:29:59'))).toEqual([]);
    const closed = figures.advanceTo(day.instant('09:30:00'));
    expect(
      closed.map(({ from, tally, waitingAtStart, waitingAtEnd }) => [
        from,
        tally.offered,
        waitingAtStart,
        waitingAtEnd,
      ]),
    ).toEqual([
      [day.instant('08:00:00'), 1, 0, 1],
      [day.instant('08:30:00'), 0, 1, 1],
      [day.instant('09:00:00'), 0, 1, 1],
    ]);
    expect(figures.advanceTo(day.instant('09:30:01'))).toEqual([]);
  });

  test('an event opens the next interval by itself; what comes late counts in the open one', () => {
    const day = morning().at('08:10:00').offered('sales', 'v1').at('08:31:00').offered('sales', 'v2');
    const figures = play(day);
    figures.apply({ kind: 'abandoned', at: day.instant('08:29:00'), queue: 'sales', visit: 'v1', waitMs: 9 });
    const closed = figures.advanceTo(day.instant('08:31:00'));
    expect(closed).toMatchObject([{ tally: { offered: 1, abandoned: 0 } }]);
    expect(figures.read('interval', 'sales').tally).toMatchObject({ offered: 1, abandoned: 1 });
  });

  test('touch a gap or not', () => {
    const day = callDay()
      .at('08:40:00')
      .linkUp()
      .offered('sales', 'v1')
      .at('09:10:00')
      .linkDown()
      .at('09:11:00')
      .linkUp();
    const figures = play(day);
    const closed = figures.advanceTo(day.instant('10:00:00'));
    expect(closed.map(({ gap }) => gap)).toEqual([true, true, false]);
    expect(closed[0]?.from).toBe(day.instant('08:30:00'));
    expect([figures.read('day').gap, figures.read('m60').gap, figures.read('m30').gap]).toEqual([true, true, false]);
  });

  test('add up to the day, seat time included', () => {
    const events = restlessDay(31, 600);
    const floor = createFloor({ wrapUpMs: () => 10_000 });
    const start = events[0]?.at ?? 0;
    const figures = newFigures(start);
    const closed = events.flatMap((event) => {
      for (const fact of applyEvent(floor, event)) figures.apply(fact);
      return figures.advanceTo(event.at);
    });
    const end = Math.ceil(floor.clock / 1_800_000) * 1_800_000;
    closed.push(...figures.advanceTo(end));
    expect(closed.length).toBeGreaterThan(3);
    for (const queue of figures.queues()) {
      const { tally, seatTimes } = figures.read('day', queue);
      const own = closed.filter((interval) => interval.queue === queue);
      const sum = sumReadings(own.map((interval) => ({ ...interval, broughtIn: 0, waiting: 0 })));
      expect(sum.tally).toEqual(tally);
      expect(sum.seatTimes).toEqual(seatTimes);
    }
  });
});

const spread = (seed: number): Fact[] => {
  const floor = createFloor({ wrapUpMs: () => 8_000 });
  const chance = seededChance(seed);
  let late = 0;
  return restlessDay(seed, 700).flatMap((event) => {
    late += chance() < 0.02 ? Math.floor(chance() * 1_200_000) : 0;
    return applyEvent(floor, { ...event, at: event.at + late });
  });
};

describe('on a restless day', () => {
  test.each([41, 42, 43])(
    'brought in + carried in + offered = outcomes + waiting, in every window (seed %i)',
    (seed) => {
      const facts = spread(seed);
      const figures = newFigures(facts[0]?.at ?? 0);
      for (const fact of facts) {
        figures.apply(fact);
        figures.advanceTo(fact.at);
        for (const window of boardWindows) {
          const { tally, broughtIn, waiting } = figures.read(window, 'sales');
          expect(broughtIn + tally.carriedIn + tally.offered, `seed ${seed}, ${window}`).toBe(
            outcomes(tally) + waiting,
          );
        }
      }
    },
  );

  test.each([51, 52, 53])('sliding windows are what counting anew gives, seat time too (seed %i)', (seed) => {
    const facts = spread(seed);
    const figures = newFigures(facts[0]?.at ?? 0);
    const chance = seededChance(seed);
    let checks = 0;
    facts.forEach((fact, index) => {
      figures.apply(fact);
      if (index % 7 !== 0) return;
      const now = Math.max(fact.at, ...facts.slice(0, index + 1).map(({ at }) => at)) + Math.floor(chance() * 2000);
      if ((facts[index + 1]?.at ?? Infinity) < now) return;
      figures.advanceTo(now);
      checks += 1;
      const window = pick(chance, slidingWindows);
      const { from, tally, seatTimes } = figures.read(window);
      expect(now - from).toBe(slidingSpans[window]);
      const anew = emptyTally();
      const lately = facts.slice(0, index + 1).filter(({ at, kind }) => at > from && kind !== 'gap-began');
      for (const recent of lately) if (recent.kind !== 'reclassified') countFact(anew, recent, 1);
      expect({ ...tally, timedOut: 0, overflowed: tally.timedOut + tally.overflowed }).toEqual({
        ...anew,
        timedOut: 0,
        overflowed: anew.timedOut,
      });
      expect(seatTimes.talking).toBe(talkingWithin(facts.slice(0, index + 1), from, now));
    });
    expect(checks).toBeGreaterThan(10);
  });

  test.each([61, 62])('saved and restored at any moment the figures go on the same (seed %i)', (seed) => {
    const facts = spread(seed).slice(0, 260);
    const start = facts[0]?.at ?? 0;
    const whole = newFigures(start);
    for (const fact of facts) whole.apply(fact);
    const first = newFigures(start);
    facts.forEach((fact, cut) => {
      if (cut % 7 === 0) {
        const restored = figuresFromJson(JSON.parse(JSON.stringify(figuresToJson(first))) as FiguresJson, rules);
        for (const later of facts.slice(cut)) restored.apply(later);
        expect(figuresToJson(restored), `cut at ${cut}`).toEqual(figuresToJson(whole));
      }
      first.apply(fact);
    });
  });
});

describe('a copy of the figures', () => {
  test.each([true, false])('does not change when the figures go on (with its hour: %s)', (withHour) => {
    const facts = spread(63).slice(0, 400);
    const figures = newFigures(facts[0]?.at ?? 0);
    const copies: { copy: FiguresCopy; text: string }[] = [];
    facts.forEach((fact, index) => {
      figures.apply(fact);
      if (index % 40 > 0) return;
      const copy = copyFigures(figures, withHour);
      copies.push({ copy, text: JSON.stringify(figuresJsonLater(copy)) });
    });
    for (const { copy, text } of copies) expect(JSON.stringify(figuresJsonLater(copy))).toBe(text);
  });

  test('without its hour keeps the day and the interval; windows that slide begin anew', () => {
    const facts = spread(64).slice(0, 300);
    const figures = newFigures(facts[0]?.at ?? 0);
    for (const fact of facts) figures.apply(fact);
    const json = JSON.parse(JSON.stringify(figuresJsonLater(copyFigures(figures, false)))) as FiguresJson;
    const restored = figuresFromJson(json, rules);
    for (const window of ['day', 'interval'] as const) expect(restored.read(window)).toEqual(figures.read(window));
    expect(figures.read('m60').tally.offered).toBeGreaterThan(0);
    expect(restored.read('m60').tally).toEqual(emptyTally());
    expect(restored.read('m60').broughtIn).toBe(figures.read('m60').waiting);
  });
});

function talkingWithin(facts: readonly Fact[], from: number, to: number): number {
  const since = new Map<string, number>();
  let sum = 0;
  const add = (start: number, end: number) => (sum += Math.max(0, Math.min(end, to) - Math.max(start, from)));
  for (const fact of facts) {
    if (fact.kind !== 'seat-moved') continue;
    if (fact.was.state === 'talking') add(fact.was.from, fact.at);
    if (fact.state === 'talking') since.set(fact.seat, fact.at);
    else since.delete(fact.seat);
  }
  for (const start of since.values()) add(start, to);
  return sum;
}
