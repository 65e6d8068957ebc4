// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import type { AttendanceCounts, AttendanceView, SeatAttendance } from '@zhiban/wire';
import { fakePicture } from '../../test/fake-picture';
import { hang, type OnWall } from '../../test/mount';
import SeatCell from '../wallboard/seat-cell.vue';
import SeatSummary from '../wallboard/seat-summary.vue';
import { standingWords } from './attendance-words';
import { absentFits, filterOf, noFilter, seatFits } from './floor-filter';
import PresentButton from './present-button.vue';
import SeatChip from './seat-chip.vue';

const now = Date.UTC(2026, 10, 19, 6, 0, 0);
const minute = 60_000;
const picture = fakePicture('normal', now);
const seat = { ...picture.seats['acd/A01']!, state: 'logged-out' as const };
const missing: SeatAttendance = { standing: 'missing', since: now - 12 * minute };
const extra: SeatAttendance = { standing: 'not-rostered', since: null };
const counts: AttendanceCounts = {
  rostered: 12,
  present: 10,
  onBreak: 2,
  awaited: 0,
  missing: 2,
  unknown: 0,
  extra: 1,
};
let wall: OnWall | null = null;
afterEach(() => wall?.leave());

const place = { queue: null, call: null, seat: null };
const chip = (mark: SeatAttendance | undefined, more: object = {}, language: 'zh-CN' | 'en' = 'zh-CN') => {
  wall = hang(SeatChip, { id: 'acd/A01', seat, place, stale: false, mark, ...more }, now, language);
  return wall.root.querySelector('.seat-chip')!;
};

describe('a seat beside its state', () => {
  test('says who should be here and is not, and for how long, by colour, shape and word', () => {
    const shown = chip(missing, { named: true });
    expect(shown.className).toContain('warn');
    expect(shown.getAttribute('title')).toContain('应到未到 · 12 分钟');
    expect(shown.querySelector('.time')?.textContent).toContain('未到 12 分钟');
    wall?.leave();
    expect(chip(missing, {}, 'en').getAttribute('title')).toContain('should be here, is not · 12 min');
  });

  test('says who is here and not rostered, which is no breach', () => {
    const shown = chip(extra, { seat: { ...seat, state: 'idle' } });
    expect(shown.className).toContain('extra');
    expect(shown.className).not.toContain('warn');
    expect(shown.getAttribute('title')).toContain('未排班');
  });

  test('calls nobody absent once its feed is down', () => {
    const shown = chip(missing, { stale: true });
    expect(shown.className).not.toContain('warn');
    expect(shown.getAttribute('title')).not.toContain('应到未到');
  });

  test('on the wall has a mark that a screen reader reads', () => {
    wall = hang(SeatCell, { seat, stale: false, mark: missing }, now);
    expect(wall.root.querySelector('.seat')?.className).toContain('warn');
    expect(wall.root.querySelector('.mark')?.getAttribute('aria-label')).toContain('应到未到');
    expect(wall.root.querySelector('.missing')?.textContent).toBe('未到');
  });
});

test('the centre’s wall tells who is here of those who are rostered, and nothing while it is stale', () => {
  const props = { seats: picture.totals.seats, stale: null, timeZone: 'Asia/Shanghai', worst: 'normal' };
  wall = hang(SeatSummary, { ...props, attendance: counts }, now);
  expect(wall.text()).toContain('实到 / 应到 10 / 12');
  expect(wall.root.querySelector('.missing')?.getAttribute('aria-label')).toBe('应到未到 2 人');
  wall.leave();
  const stale = { reason: 'link-down', since: now - minute };
  wall = hang(SeatSummary, { ...props, attendance: counts, stale }, now);
  expect(wall.text()).not.toContain('实到');
});

test('a count leads to the names behind it, and is a dash where nobody is rostered', () => {
  wall = hang(PresentButton, { counts, who: 'queue:acd/credit' }, now);
  expect(wall.root.querySelector('a')?.getAttribute('href')).toContain('who=queue:acd/credit');
  expect(wall.text()).toContain('10 / 12');
  wall.leave();
  wall = hang(PresentButton, { counts: { ...counts, rostered: 0, extra: 0 }, who: 'all' }, now);
  expect(wall.text().trim()).toBe('—');
});

describe('only what does not fit the roster', () => {
  const filter = filterOf({ missing: '1' });

  test('leaves those who are missing and those who are not rostered', () => {
    const fits = (mark?: SeatAttendance) => seatFits(seat, filter, now, mark);
    expect([fits(missing), fits(extra), fits(), fits({ standing: 'on-break', since: now })]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('finds people who have no seat by name, team and queue', () => {
    const person: AttendanceView['absent'][string] = {
      ...{ name: '周迟到', nameEn: null, site: '上海', siteEn: null, team: '一组', teamEn: null },
      ...{ standing: 'missing', since: now, from: now, to: now, queues: ['acd/credit'], seat: null },
    };
    expect(absentFits(person, { ...noFilter, search: '迟到', team: '一组' })).toBe(true);
    expect(absentFits(person, { ...noFilter, team: '二组' })).toBe(false);
    expect(absentFits(person, { ...noFilter, queue: 'acd/debit' })).toBe(false);
  });
});

test('long times are told in hours', () => {
  const t = (key: string, named?: Record<string, unknown>) => `${key} ${JSON.stringify(named ?? {})}`;
  expect(standingWords({ standing: 'missing', since: now - 125 * minute }, now, t)).toContain('{"h":2,"n":5}');
});
