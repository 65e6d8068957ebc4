import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/test-database';

let database: TestDatabase;
const people = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const;

beforeAll(async () => {
  database = await testDatabase();
  for (const [nth, id] of people.entries())
    await database.query('INSERT INTO person (id, number, name) VALUES ($1, $2, $2)', [id, String(nth)]);
});
afterAll(() => database.drop());
beforeEach(() => database.query('DELETE FROM roster_shift'));

interface Row {
  id: string;
  hours: [from: string, to: string];
  person?: string;
  roster?: string;
  gone?: boolean;
}
const put = ({ id, hours, person = people[0], roster = 'draft', gone = false }: Row) =>
  database.query(
    `INSERT INTO roster_shift (roster, id, person_id, from_at, to_at, kind, breaks, version, gone)
     VALUES ($1, $2, $3, $4, $5, 'regular', '[]', 1, $6)`,
    [roster, id, person, `2026-12-01T${hours[0]}+08:00`, `2026-12-01T${hours[1]}+08:00`, gone],
  );
const taken = /roster_shift_one_at_a_time/;

describe('the database itself', () => {
  test('forbids two shifts of one person at one time in a roster', async () => {
    await put({ id: 'early', hours: ['08:00', '16:00'] });
    await expect(put({ id: 'late', hours: ['15:59', '23:00'] })).rejects.toThrow(taken);
    await expect(put({ id: 'inside', hours: ['10:00', '11:00'] })).rejects.toThrow(taken);
  });

  test('lets one begin when the other ends, another person, another roster, and what is gone', async () => {
    await put({ id: 'early', hours: ['08:00', '16:00'] });
    await put({ id: 'next', hours: ['16:00', '20:00'] });
    await put({ id: 'other', hours: ['08:00', '16:00'], person: people[1] });
    await put({ id: 'early', hours: ['08:00', '16:00'], roster: 'published' });
    await put({ id: 'gone', hours: ['09:00', '10:00'], gone: true });
    await expect(database.query(`UPDATE roster_shift SET gone = false WHERE id = 'gone'`)).rejects.toThrow(taken);
  });

  test('lets two persons change places', async () => {
    await put({ id: 'a', hours: ['08:00', '16:00'] });
    await put({ id: 'b', hours: ['09:00', '17:00'], person: people[1] });
    const swap = `UPDATE roster_shift SET person_id = CASE id WHEN 'a' THEN $2::uuid ELSE $1::uuid END`;
    await database.query(swap, [...people]);
    const rows = await database.query<{ id: string; person_id: string }>('SELECT * FROM roster_shift ORDER BY id');
    expect(rows.map(({ person_id }) => person_id)).toEqual([people[1], people[0]]);
  });

  test.each([
    ['08:00', '08:00'],
    ['16:00', '08:00'],
  ])('refuses a shift from %s to %s', async (from, to) => {
    await expect(put({ id: 'none', hours: [from, to] })).rejects.toThrow(/roster_shift_has_time|range/);
  });
});
