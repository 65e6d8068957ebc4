import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MeetingDesk } from '../../../test/meeting-desk';
import { asOf } from '../../platform/clock';
import { MissedWatch } from './missed-watch';

let desk: MeetingDesk;

beforeAll(async () => {
  desk = await MeetingDesk.open();
});
beforeEach(() => desk.clear());
afterAll(() => desk.floor.close());

const minuteMs = 60_000;
const look = () => desk.floor.app.get(MissedWatch, { strict: false }).look();

describe('a meeting that the roster asks for', () => {
  const owed = async (by = desk.lead, kind = 'pre-shift') =>
    (await desk.page(by, `?kind=${kind}`)).owed.map(({ team, at, state, people }) => [
      team,
      (at - desk.floor.base) / minuteMs,
      state,
      people,
    ]);
  /** As if meetings had been kept here for days. */
  const usual = () => desk.begun({ kind: 'post-shift', at: desk.floor.at(-600) }, desk.manager);

  test('and that nobody held shows as missed, to whoever sees that place; where none was ever held none was missed', async () => {
    expect(await owed()).toEqual([]);
    await usual();
    expect(await owed()).toEqual([['一组', -10, 'missed', 2]]);
    expect(await owed(desk.manager)).toEqual([
      ['一组', -10, 'missed', 2],
      ['二组', -10, 'missed', 1],
    ]);
    await desk.begun();
    expect(await owed()).toEqual([]);
    await desk.begun({ team: null }, desk.manager);
    expect(await owed(desk.manager)).toEqual([]);
  });

  test('is told of once, also of a shift without a desk.lead, and however the clock goes', async () => {
    await usual();
    await desk.floor.database.query(`UPDATE app_user SET locked_at = now() WHERE username = 'other-lead'`);
    await Promise.all([look(), look()]);
    const heard = await desk.told(desk.manager);
    expect(heard.filter((zh) => /^上海 [一二]组 .*的班前会没有开，请补开或补记。$/.test(zh))).toHaveLength(2);
    expect(await desk.told(desk.lead)).toHaveLength(2);
    await asOf(Date.now() - 12 * 3_600_000, look);
    await asOf(Date.now() + 3_600_000, look);
    expect(await desk.told(desk.manager)).toEqual(heard);
    await desk.floor.database.query(`UPDATE app_user SET locked_at = NULL WHERE username = 'other-lead'`);
  });

  test('is asked of no team with fewer people than the centre says', async () => {
    await usual();
    await desk.rules({ fewest: 2, circle: 'site' });
    expect(await owed(desk.manager)).toEqual([[null, -10, 'missed', 3]]);
    await desk.rules({ kinds: [] });
    expect(await owed(desk.manager)).toEqual([]);
    await desk.rules({ fewest: 1, circle: 'team', kinds: ['pre-shift', 'post-shift', 'weekly'] });
  });
});
