import { addDays } from '@zhiban/time';
import type { RosterEditEnd, RosterView, Shift, SwapEnd } from '@zhiban/wire';
import { judge, openDraft } from '@zhiban/workforce-roster';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comingMonday, planningCentre, readerWith } from '../../test/planning-centre';
import type { TestApp } from '../../test/test-app';
import type { Reader } from '../platform/sign-in';
import { DraftService } from '../roster/draft/draft.service';
import { PublishService } from '../roster/publish/publish.service';
import { RosterViewService } from '../roster/view/roster-view.service';
import { DecidingService } from './deciding/deciding.service';
import { FilingService } from './filing/filing.service';
import { PartySteps } from './steps/party-steps.service';

const offers = 50;
const takers = 200;
const takes = 1_000;

let api: TestApp;
const monday = addDays(comingMonday(), 7);
const scope = { first: monday, last: addDays(monday, 6), site: null, team: null };
const planner = readerWith('planner', 'planner');

beforeAll(async () => ({ api } = await planningCentre(offers + takers)));
afterAll(() => api.stop());

const of = <T>(service: new (...given: never[]) => T): T => api.app.get(service, { strict: false });
const agent = (number: number): Reader => ({ ...readerWith(`agent${number}`, 'agent'), person: String(number) });

/** Everybody works on the Monday; on the Wednesday only those who would rather not. */
function shiftsOf(view: RosterView): Shift[] {
  const at = (day: number, hour: number) => Date.parse(`${addDays(monday, day)}T00:00:00+08:00`) + hour * 3_600_000;
  return view.people.flatMap(({ person: { id: person }, number }) => {
    const own = Number(number) <= offers ? [0, 2] : [0];
    return own.map((day): Shift => {
      const hours = { from: at(day, 8), to: at(day, 13) };
      return { id: `${number}/${day}`, person, ...hours, kind: 'regular', pattern: null, post: null, breaks: [] };
    });
  });
}

async function publishWeek(): Promise<void> {
  const shifts = shiftsOf(await of(RosterViewService).view(scope, planner));
  for (let from = 0; from < shifts.length; from += 100) {
    const edits = shifts
      .slice(from, from + 100)
      .map((shift) => ({ edit: { op: 'add', shift } as const, seen: { [shift.id]: 0 } }));
    const end: RosterEditEnd = await of(DraftService).save({ id: randomUUID(), edits, reason: null }, planner);
    if (end.done !== 'saved') expect.fail(JSON.stringify(end).slice(0, 500));
  }
  const { revision, publication } = await of(PublishService).compare(scope, planner);
  const asked = { ...scope, revision, publication, why: 'the week', reason: null };
  expect((await of(PublishService).publish(asked, planner)).done).toBe('published');
}

async function offered(number: number): Promise<string> {
  const id = randomUUID();
  const transfers = [{ shift: `${number}/2`, version: 1, to: null, part: null }];
  await of(FilingService).file({ id, transfers, for: null, reason: 'a visit', wish: null }, agent(number));
  return id;
}

test('a thousand takes of fifty offers: each goes to one, everybody else is told, and nothing forbidden comes of it', async () => {
  await publishWeek();
  const ids = await Promise.all(Array.from({ length: offers }, (_, i) => offered(i + 1)));
  const began = performance.now();
  const ends = await Promise.all(
    Array.from({ length: takes }, (_, i) => {
      const taker = agent(offers + 1 + (i % takers));
      return of(PartySteps).take(ids[(i * 7) % offers] ?? '', { give: null }, taker);
    }),
  );
  const took = performance.now() - began;
  if (process.env['SHOW_TIMES']) process.stdout.write(`${takes} takes in ${Math.round(took)} ms\n`);
  const winners = ends.filter(({ done }) => done === 'done');
  expect(winners).toHaveLength(offers);
  const losers = ends.filter(({ done }) => done !== 'done');
  expect(losers.every((end) => end.done === 'overtaken' || reasons(end).length > 0)).toBe(true);

  const approver = readerWith('approver', 'manager');
  const asked = { version: 2, decision: 'approve', reason: null } as const;
  const decided = await Promise.all(ids.map((id) => of(DecidingService).decide(id, asked, approver)));
  expect(decided.filter(({ done }) => done === 'hindered').every((end) => reasons(end).length > 0)).toBe(true);
  expect(decided.filter(({ done }) => done === 'done').length).toBeGreaterThan(0);
  expect(await brokenRules()).toEqual([]);
});

const reasons = (end: SwapEnd) => (end.done === 'hindered' ? Object.values(end.judged.hindrances).flat() : []);

/** The whole roster, judged apart from everything that changed it. */
async function brokenRules(): Promise<string[]> {
  const draft = openDraft(await of(RosterViewService).view(scope, planner));
  const { world, people, shifts, absences } = draft.board;
  return [...shifts].flatMap(([id, own]) => {
    const person = people.get(id);
    const verdicts = person ? judge({ person, shifts: own, absences: absences.get(id) ?? [] }, world) : [];
    return verdicts.filter(({ override }) => override === 'never').map(({ rule }) => `${rule} ${id}`);
  });
}
