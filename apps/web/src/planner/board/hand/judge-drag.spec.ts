import { addDays, dayNumber } from '@zhiban/time';
import type { RosterEdit, Shift, Verdict } from '@zhiban/wire';
import { judgeEdits, openDraft } from '@zhiban/workforce-roster';
import { describe, expect, test } from 'vitest';
import { chance } from '../../../../test/fake-picture';
import { fakeRoster } from '../../../../test/fake-roster';
import { grouped, linesOf } from '../stage/verdict-lines';
import { openDesk } from '../store/desk';
import { timeScale } from '../time/time-scale';
import { judgeDrag, nearestLegal } from './judge-drag';

const first = '2026-11-23';
const days = { first, last: addDays(first, 27) };
const view = fakeRoster(12, days.first, days.last);
const desk = openDesk(view, days, [{ role: 'planner', site: null, team: null }], () => undefined);
const scale = timeScale(desk.court.board.world.days, dayNumber(days.first), dayNumber(days.last), 'day', 1400);
const here = view.shifts.filter(({ from }) => from >= scale.from && from < scale.to);
const verdictOn = (edit: RosterEdit) => {
  const edited = desk.book.changesOf(edit);
  if (!edited.ok) throw new Error(edited.refusal.code);
  return judgeDrag(desk.court, desk.book.shown, edited.changes);
};
const worse = (shift: Shift): RosterEdit => ({ op: 'move', shift: shift.id, by: 12 * 3_600_000, person: shift.person });

describe('the verdict on a drag', () => {
  test('is what the library says of the whole roster, though only what is near is looked at', () => {
    const draft = openDraft(view);
    const random = chance(5);
    for (let i = 0; i < 60; i += 1) {
      const shift = here[Math.floor(random() * here.length)];
      const person = view.people[Math.floor(random() * view.people.length)]?.person.id;
      if (!shift || !person) throw new Error('nobody works');
      const by = Math.round((random() - 0.5) * 96) * 15 * 60_000;
      const edit: RosterEdit = { op: 'move', shift: shift.id, by, person };
      const all = judgeEdits(draft, [{ edit, seen: { [shift.id]: 1 } }], { posts: ['planner'], reason: null });
      if (!('verdicts' in all)) throw new Error(all.end);
      const near = verdictOn(edit);
      expect(near.found, `seed 5, move ${i}`).toEqual(all.verdicts);
      expect(near.hindrances, `seed 5, move ${i}`).toEqual(all.hindrances);
    }
  });

  test('a place near a refused one is itself not refused', () => {
    const refused = here.map(worse).find((edit) => verdictOn(edit).refused);
    if (!refused) throw new Error('no drag is refused');
    const nearest = nearestLegal(desk.court, desk.book.shown, refused, scale);
    expect(nearest).not.toBeNull();
    if (nearest) expect(verdictOn(nearest).hindrances.never).toEqual([]);
  });

  test('a shift that leaves its desk alone for hours is one line, not one for each half hour', () => {
    const trouble = ({ found }: ReturnType<typeof verdictOn>) =>
      [...found.fresh, ...found.worsened].filter(({ person }) => person === null);
    const gone = here.map(({ id }) => verdictOn({ op: 'remove', shift: id })).find((each) => trouble(each).length > 5);
    if (!gone) throw new Error('nobody is missed');
    const lines = linesOf(gone).filter(({ verdict }) => verdict.person === null);
    expect(lines.length).toBeLessThan(trouble(gone).length);
    const rules = new Set(trouble(gone).map(({ rule }) => rule));
    expect(lines.filter(({ state }) => state !== 'mended')).toHaveLength(rules.size);
  });

  test('the same rule at several posts is one line that names them all', () => {
    const [one] = view.people;
    const short = (about: string, actual: number, key = about): Verdict => ({
      ...{ rule: 'minimum-post', cites: 'PLAN-5', key, person: null, date: first, span: null, at: null, shifts: [] },
      ...{ actual, limit: 4, bound: 'least', unit: 'seats', about, override: 'never', remedies: [] },
    });
    const own = { ...short('cards', 3, 'own'), rule: 'skills', person: one?.person.id ?? '' } as const;
    const lines = grouped([short('cards', 3), short('loans', 1), own, short('cards', 2, 'later')], 'refused');
    expect(lines.map(({ verdict, more, also }) => [verdict.about, verdict.actual, more, also])).toEqual([
      ['loans', 1, 0, ['cards']],
      ['cards', 3, 0, undefined],
    ]);
  });
});
