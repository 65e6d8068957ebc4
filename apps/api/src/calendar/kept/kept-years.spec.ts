import type { DayKind } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { isKnownPlace, keptYear, knownPlaces } from './kept-years';

const china = { country: 'CN', region: null };
const days = (place: { country: string; region: string | null }, year: number) =>
  new Map(keptYear(place, year)?.map((day) => [day.date, day]));
const ofKind = (year: number, kind: DayKind) =>
  [...days(china, year).values()].filter((day) => day.kind === kind).map(({ date }) => date.slice(5));

describe('holidays of China', () => {
  test('2026: the thirteen statutory days of the regulation, New Year’s Eve 除夕 and 2 May among them', () => {
    expect(ofKind(2026, 'statutory')).toEqual([
      ...['01-01', '02-16', '02-17', '02-18', '02-19', '04-05', '05-01', '05-02'],
      ...['06-19', '09-25', '10-01', '10-02', '10-03'],
    ]);
  });

  test('2024, before the decree: eleven, without New Year’s Eve', () => {
    expect(ofKind(2024, 'statutory')).toEqual([
      ...['01-01', '02-10', '02-11', '02-12', '04-04', '05-01', '06-10', '09-17', '10-01', '10-02', '10-03'],
    ]);
  });

  test('where two festivals fall on one holiday both are statutory (2023: Mid-Autumn and National Day)', () => {
    expect(ofKind(2023, 'statutory')).toContain('09-29');
  });

  test('make-up days are working days on a weekend, and say why', () => {
    expect(days(china, 2026).get('2026-02-28')).toMatchObject({ kind: 'working', zh: '春节调休上班' });
    expect(ofKind(2026, 'rest')).toContain('02-23');
  });

  test('a year whose notice is not out is not known', () => {
    expect(keptYear(china, 2098)).toBeNull();
  });
});

describe('holidays elsewhere', () => {
  test('follow the region', () => {
    const berlin = days({ country: 'DE', region: 'BE' }, 2026);
    expect(berlin.get('2026-03-08')).toMatchObject({ kind: 'statutory', en: "International Women's Day" });
    expect(days({ country: 'DE', region: 'BY' }, 2026).has('2026-03-08')).toBe(false);
  });

  test('that last several days are all there; a half day at the end is worked', () => {
    const bayram = [...days({ country: 'TR', region: null }, 2026).keys()].filter((date) => date.startsWith('2026-03'));
    expect(bayram).toEqual(['2026-03-20', '2026-03-21', '2026-03-22']);
  });

  test('places that nobody knows are not known', () => {
    expect(isKnownPlace({ country: 'XX', region: null })).toBe(false);
    expect(isKnownPlace({ country: 'DE', region: 'ZZ' })).toBe(false);
    expect(isKnownPlace({ country: 'DE', region: 'BE' })).toBe(true);
    expect(knownPlaces().map(({ country }) => country)).toContain('CN');
  });
});
