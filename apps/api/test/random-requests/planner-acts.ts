import { pick } from '@zhiban/testing';
import type { RosterEdit, RosterEditEnd } from '@zhiban/wire';
import { seenNow } from '@zhiban/workforce-roster';
import { DraftService } from '../../src/roster';
import { PublishService } from '../../src/roster/publish/publish.service';
import { teams } from '../enrolled';
import { randomEdit, seededId } from '../random-edits';
import { rulesOf, somebody, type Act, type Ended, type Scene } from './round';

const hourMs = 3_600_000;
const reasons = ['as the floor asked for it', null, null] as const;

function told(end: RosterEditEnd): Ended {
  if (end.done !== 'hindered') return { end: end.done };
  const { never, notThese, withReason } = end.hindrances;
  return { end: 'hindered', rules: rulesOf(never, notThese, withReason) };
}

async function edited({ centre, chance }: Scene, make: (scene: Scene, shelf: Shelf) => RosterEdit | null) {
  const shelf = await centre.shelf('draft');
  const edit = make({ centre, chance } as Scene, shelf);
  if (!edit) return null;
  const versioned = seenNow(shelf, edit);
  if (chance() < 0.03) for (const id of Object.keys(versioned.seen)) versioned.seen[id] = 99;
  const asked = { id: seededId(chance), edits: [versioned], reason: pick(chance, reasons) };
  return told(await centre.of(DraftService).save(asked, pick(chance, centre.cast.planners)));
}
type Shelf = Awaited<ReturnType<Scene['centre']['shelf']>>;

const drag: Act = {
  name: 'drag',
  weight: 22,
  play: (scene) =>
    edited(scene, ({ centre, chance }, shelf) => {
      const people = centre.people.map(({ id }) => id);
      return randomEdit({ chance, people, from: centre.at(centre.first, 0), days: centre.days - 1 }, { shelf });
    }),
};

/** After a shift, or on a free day. */
const overtime: Act = {
  name: 'overtime',
  weight: 6,
  play: (scene) =>
    edited(scene, ({ centre, chance }, { shifts }) => {
      const before = somebody(
        chance,
        [...shifts.values()].filter(({ from }) => from >= centre.at(centre.first, 0)),
      );
      if (!before) return null;
      const from = before.to + (chance() < 0.7 ? 0 : 40 * hourMs);
      const hours = { from, to: from + pick(chance, [1, 2, 3, 4]) * hourMs };
      return { op: 'add', shift: { ...before, ...hours, id: seededId(chance), kind: 'overtime', breaks: [] } };
    }),
};

const turned = (name: 'undo' | 'redo', weight: number): Act => ({
  name,
  weight,
  async play({ centre, chance }) {
    const rows = await centre.database.query<{ id: string; author: string }[]>(
      `SELECT id, author FROM roster_edit WHERE kind IN ('edit', 'fill') AND turned_by IS ${name === 'undo' ? 'NULL' : 'NOT NULL'}
       ORDER BY revision DESC LIMIT 4`,
    );
    const found = somebody(chance, rows);
    const by = found && centre.cast.named(found.author);
    if (!by) return null;
    const asked = { id: seededId(chance), reason: pick(chance, reasons) };
    return told(await centre.of(DraftService)[name](found.id, asked, by));
  },
});

const publish: Act = {
  name: 'publish',
  weight: 7,
  async play({ centre, chance }) {
    const by = pick(chance, centre.cast.planners);
    const team = chance() < 0.3 ? { site: '上海', team: pick(chance, teams) } : {};
    const scope = { ...centre.scope, ...team };
    const { revision, publication } = await centre.of(PublishService).compare(scope, by);
    const asked = { ...scope, revision, publication, why: 'a new week', reason: pick(chance, reasons) };
    const end = await centre.of(PublishService).publish(asked, by);
    if (end.done !== 'hindered') return { end: end.done };
    return { end: 'hindered', rules: rulesOf(end.never, end.withoutReason) };
  },
};

export const plannerActs: readonly Act[] = [drag, overtime, turned('undo', 6), turned('redo', 3), publish];
