import { convertIcsCalendar, type IcsCalendar } from 'ts-ics';
import { describe, expect, test } from 'vitest';
import { escaped, folded, icsText, type IcsEvent } from './ics-text';

const event = (given: Partial<IcsEvent> = {}): IcsEvent => ({
  ...{ uid: 's1@roster.zhiban', sequence: 3, changedAt: Date.UTC(2026, 10, 20, 9, 30) },
  ...{ from: Date.UTC(2026, 10, 25, 0), to: Date.UTC(2026, 10, 25, 8) },
  ...{ summary: '早班', description: '', location: null, ...given },
});
const text = (...events: IcsEvent[]) =>
  icsText({ name: '张伟的班表', timeZone: 'Asia/Shanghai', language: 'zh-CN', events });
/** By somebody else's reading of the standard. */
const read = (ics: string): IcsCalendar => convertIcsCalendar(undefined, ics);
const bytes = (line: string) => new TextEncoder().encode(line).length;

describe('a calendar', () => {
  test('is read by another program as it was meant', () => {
    const long = '用餐：12:00–12:30\n休息：14:00–14:30; 走廊, 二楼 \\ 东';
    const ics = text(event({ description: long, location: '上海, A12' }), event({ uid: 's2' }));
    const { events, method, name } = read(ics);
    expect([method, name, events?.length]).toEqual(['PUBLISH', '张伟的班表', 2]);
    expect(events?.[0]).toMatchObject({ uid: 's1@roster.zhiban', sequence: 3, summary: '早班', location: '上海, A12' });
    expect(events?.[0]?.description).toBe(long);
    expect(events?.[0]?.start.date.toISOString()).toBe('2026-11-25T00:00:00.000Z');
    expect(events?.[0]?.lastModified?.date.toISOString()).toBe('2026-11-20T09:30:00.000Z');
  });

  test('without a shift is a calendar all the same', () => {
    expect(read(text()).events ?? []).toEqual([]);
  });

  test('ends each line with CR LF, tells how often to look, and has no line of more than 75 octets', () => {
    const ics = text(event({ summary: '班'.repeat(200), description: 'é'.repeat(300) }));
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(ics).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n');
    expect(ics).toContain('X-PUBLISHED-TTL:PT1H\r\n');
    expect(Math.max(...ics.split('\r\n').map(bytes))).toBeLessThanOrEqual(75);
    expect(ics).not.toContain('\ufffd');
  });
});

test('a folded line is the same once it is unfolded, and no sign is cut in two', () => {
  const line = `SUMMARY:${'早班😀a'.repeat(40)}`;
  const parts = folded(line).split('\r\n ');
  expect(parts.join('')).toBe(line);
  expect(parts.length).toBeGreaterThan(5);
  expect(folded('x'.repeat(75))).toBe('x'.repeat(75));
});

test('what means something in a calendar is escaped, and what nobody can see is dropped', () => {
  expect(escaped('a,b;c\\d\r\ne\u0007')).toBe('a\\,b\\;c\\\\d\\ne');
});
