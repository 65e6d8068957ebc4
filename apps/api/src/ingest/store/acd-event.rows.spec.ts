import { describe, expect, test } from 'vitest';
import { eventOf, jsonOf, rowOf, utcDayOf } from './acd-event.rows';

describe('rows of events', () => {
  test('an event comes back from its row as it was', () => {
    const event = { id: 'e1', at: 5, type: 'visit-abandoned', visit: 'v1', waitMs: 4000 } as const;
    const sequenced = { seq: 7, source: 'ami', received: 6, event };
    expect(eventOf(rowOf(sequenced))).toEqual(sequenced);
    expect(rowOf(sequenced).payload).toEqual({ visit: 'v1', waitMs: 4000 });
  });

  test('NUL and broken surrogates in a name turn to the replacement sign, all else is kept', () => {
    expect(JSON.parse(jsonOf({ name: 'a\u0000b', other: '\ud800x', fine: '值班🙂\\u0000' }))).toEqual({
      name: 'a\ufffdb',
      other: '\ufffdx',
      fine: '值班🙂\\u0000',
    });
  });

  test('rows are kept by the UTC day of their arrival', () => {
    expect(utcDayOf(Date.parse('2026-11-23T07:59:59+08:00'))).toBe('2026-11-22');
  });
});
