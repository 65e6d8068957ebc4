import { handClock } from '@zhiban/time';
import { expect, test } from 'vitest';
import type { ServerRun } from '../../live';
import type { DeviceEntity } from '../device.entity';
import { DeviceBook } from './device-book';
import { DeviceWatch, type DeviceFact } from './device-watch';

const start = Date.UTC(2026, 10, 19, 6, 0, 0);
const said = { board: 'centre', version: '1', width: 1920, height: 1080, clockErrorMs: null } as const;

/** A TV in a hall, looked after second by second. */
function hall() {
  const clock = handClock(start);
  const book = new DeviceBook();
  const watch = new DeviceWatch(book, { startedAt: start - 3_600_000 } as ServerRun, clock);
  const facts: DeviceFact[] = [];
  watch.facts.subscribe((fact) => facts.push(fact));
  const row = { id: 'tv', name: '大厅', watched: true, paintedAt: null, beat: null, beatAt: null };
  book.put(row as DeviceEntity);
  const wait = (seconds: number) => {
    for (let i = 0; i < seconds; i += 1) {
      clock.advance(1000);
      watch.look();
    }
  };
  const beat = (paintedMsAgo: number | null) =>
    book.hear('tv', { ...said, paintedMsAgo, sound: 'muted', visible: true }, clock.now());
  return { book, watch, facts, row, wait, beat };
}

test('a TV that loses its power is missed once within 15 s, and no more when it paints again', () => {
  const { facts, watch, wait, beat } = hall();
  beat(300);
  wait(5);
  expect(facts).toEqual([]);
  wait(60);
  expect(facts).toEqual([{ kind: 'raised', device: { id: 'tv', name: '大厅' }, since: start - 300 }]);
  expect(watch.counts()).toEqual({ paired: 1, painting: 0, silent: [{ name: '大厅', since: start - 300 }] });
  beat(0);
  wait(1);
  expect(facts.map(({ kind }) => kind)).toEqual(['raised', 'cleared']);
  expect(watch.open()).toEqual([]);
  expect(watch.counts()).toEqual({ paired: 1, painting: 1, silent: [] });
});

test('a page that beats and does not paint, as behind another window, is missed as well', () => {
  const { facts, wait, beat } = hall();
  beat(0);
  for (let i = 1; i <= 3; i += 1) {
    wait(5);
    beat(i * 5000);
  }
  expect(facts.map(({ kind }) => kind)).toEqual(['raised']);
});

test('one that is unpaired, or need not be watched any more, is missed no more', () => {
  for (const leave of ['unpaired', 'unwatched']) {
    const { book, facts, row, wait, beat } = hall();
    beat(0);
    wait(20);
    if (leave === 'unpaired') book.remove('tv');
    else book.put({ ...row, watched: false } as DeviceEntity);
    wait(1);
    expect(facts.map(({ kind }) => kind)).toEqual(['raised', 'cleared']);
  }
});

test('a renamed TV keeps what it said', () => {
  const { book, row, beat } = hall();
  beat(0);
  book.put({ ...row, name: '大厅东' } as DeviceEntity);
  expect(book.get('tv')).toMatchObject({ name: '大厅东', paintedAt: start, beat: { width: 1920 } });
});

test('what was said is stored once, and again if storing failed', () => {
  const { book, beat } = hall();
  beat(0);
  const taken = book.takeUnstored();
  expect(taken).toHaveLength(1);
  expect(book.takeUnstored()).toEqual([]);
  book.giveBack(taken);
  expect(book.takeUnstored()).toHaveLength(1);
});
