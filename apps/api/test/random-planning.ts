import type { INestApplication } from '@nestjs/common';
import { pick, seededChance } from '@zhiban/testing';
import type { ChangeVerdictsView, RosterEditEnd, RosterScope, RosterView, Verdict, VersionedEdit } from '@zhiban/wire';
import {
  afterStep,
  judge,
  judgeEdits,
  openDraft,
  seenNow,
  type EditForecast,
  type OpenDraft,
} from '@zhiban/workforce-roster';
import type { Reader } from '../src/platform/sign-in';
import { DraftService } from '../src/roster/draft/draft.service';
import { PublishService } from '../src/roster/publish/publish.service';
import { RosterViewService } from '../src/roster/view/roster-view.service';
import { readerWith } from './planning-centre';
import { randomEdit, seededId, type RandomPlace } from './random-edits';

const planners = [readerWith('planner', 'planner'), readerWith('manager', 'manager')] as const;
const postOf = (reader: Reader) => reader.grants.map(({ role }) => role);

/** What changes under the planners' hands: needs, whatever else pages are told of. */
export interface Unrest {
  happens(chance: () => number): Promise<void>;
}

/** How often what happened. */
export type Tally = Record<string, number>;

/**
 * Two planners at random on one draft, each edit forecast as a browser does and then done by the services. Whatever is
 * not as it has to be is thrown.
 */
export class RandomPlanning {
  readonly tally: Tally = {};
  private draft!: OpenDraft;
  private view!: RosterView;
  private readonly chance: () => number;
  /** Edits since the last publication that hold, the newest last. */
  private holding: { edit: string; by: Reader }[] = [];
  private takenBack: { edit: string; by: Reader }[] = [];
  /** Undone in the order of their making, so that every state on the way back was there before. */
  private isStack = true;

  constructor(
    private readonly app: INestApplication,
    private readonly scope: RosterScope,
    seed: number,
    private readonly unrest: Unrest | null = null,
  ) {
    this.chance = seededChance(seed);
  }

  async run(steps: number): Promise<void> {
    await this.load();
    await this.publish();
    for (let nth = 0; nth < steps; nth += 1) {
      const dice = this.chance();
      if (dice < 0.012) await this.publish();
      else if (dice < 0.1) await this.undo();
      else if (dice < 0.14) await this.redo();
      else if (dice < 0.15 && this.unrest) await this.disturbed(this.unrest);
      else await this.edit();
      if (nth % 200 === 199) await this.compareWithServer();
    }
    await this.compareWithServer();
    await this.undoAll();
  }

  private async load(): Promise<void> {
    this.view = await this.get(RosterViewService).view(this.scope, planners[0]);
    this.draft = openDraft(this.view);
  }

  /** Pages are told, and load anew. */
  private async disturbed(unrest: Unrest): Promise<void> {
    await unrest.happens(this.chance);
    await this.load();
    this.count('needs changed');
  }

  /** Where needs change, what was fine before may want a reason now, or somebody else. */
  private get turning(): { reason: string | null; mayFail: boolean } {
    return this.unrest ? { reason: 'as it was', mayFail: true } : { reason: null, mayFail: false };
  }

  private async edit(): Promise<void> {
    const by = pick(this.chance, planners);
    const reason = this.chance() < 0.5 ? null : 'as the floor asked for it';
    const edit = seenNow(this.draft.shelf, randomEdit(this.place(), this.draft));
    const edits = this.chance() < 0.03 ? [stale(edit)] : [edit];
    const id = seededId(this.chance);
    const forecast = judgeEdits(this.draft, edits, { posts: postOf(by), reason });
    const end = await this.get(DraftService).save({ id, edits, reason }, by);
    this.agree(forecast, end);
    this.count(`${edit.edit.op} ${end.done}`);
    if ('verdicts' in end) this.count('judged of cover', coverIn(end.verdicts) ? 1 : 0);
    if (end.done !== 'saved') return;
    this.take(end);
    this.holding.push({ edit: id, by });
    this.takenBack = [];
  }

  private async undo(): Promise<void> {
    const nth = this.chance() < 0.8 ? this.holding.length - 1 : Math.floor(this.chance() * this.holding.length);
    const found = this.holding[nth];
    if (!found) return;
    const { reason, mayFail } = this.turning;
    const end = await this.get(DraftService).undo(found.edit, { id: seededId(this.chance), reason }, found.by);
    this.count(`undo ${end.done}`);
    if (nth === this.holding.length - 1 && this.isStack && end.done !== 'saved' && !mayFail)
      throw new Error(`the newest edit could not be undone: ${JSON.stringify(end)}`);
    if (end.done !== 'saved') return;
    if (nth < this.holding.length - 1) this.isStack = false;
    this.take(end);
    this.holding.splice(nth, 1);
    this.takenBack.push(found);
  }

  private async redo(): Promise<void> {
    const found = this.takenBack.at(-1);
    if (!found) return;
    const { reason } = this.turning;
    const end = await this.get(DraftService).redo(found.edit, { id: seededId(this.chance), reason }, found.by);
    this.count(`redo ${end.done}`);
    if (end.done !== 'saved') return;
    this.take(end);
    this.takenBack.pop();
    this.holding.push(found);
  }

  private async publish(): Promise<void> {
    const by = this.unrest ? planners[1] : pick(this.chance, planners);
    const { publication } = await this.get(PublishService).compare(this.scope, by);
    const asked = {
      ...this.scope,
      revision: this.draft.revision,
      publication,
      why: 'a new week',
      reason: this.turning.reason,
    };
    const end = await this.get(PublishService).publish(asked, by);
    this.count(`publish ${end.done}`);
    if (end.done !== 'published' && end.done !== 'nothing-new')
      throw new Error(`the draft could not be published: ${JSON.stringify(end)}`);
    [this.holding, this.takenBack, this.isStack] = [[], [], true];
    // As a page that hears of it: reasons that were given for it count from then on.
    if (this.unrest) await this.load();
    if ((await this.get(PublishService).compare(this.scope, by)).people.length > 0)
      throw new Error('the draft differs from what was published a moment ago');
  }

  /** Back to what is published: edit by edit where they were taken back in order, otherwise at once. */
  private async undoAll(): Promise<void> {
    const published = await this.get(PublishService).compare(this.scope, planners[0]);
    this.count(`edits to be undone ${this.isStack ? 'one by one' : 'at once'}`, this.holding.length);
    if (!this.isStack || !(await this.undoOneByOne())) await this.revert();
    const after = await this.get(PublishService).compare(this.scope, planners[0]);
    if (after.people.length > 0 || after.publication !== published.publication)
      throw new Error('undoing everything did not give the published roster back');
  }

  private async undoOneByOne(): Promise<boolean> {
    const { reason, mayFail } = this.turning;
    for (const { edit, by } of this.holding.reverse()) {
      const end = await this.get(DraftService).undo(edit, { id: seededId(this.chance), reason }, by);
      if (end.done !== 'saved' && mayFail) return false;
      if (end.done !== 'saved') throw new Error(`an edit could not be undone: ${JSON.stringify(end)}`);
      this.take(end);
    }
    return true;
  }

  private async revert(): Promise<void> {
    await this.load();
    const { unpublished } = this.view;
    const shifts = unpublished.flatMap(({ published }) => published ?? []);
    const without = unpublished.flatMap(({ id, published }) => (published ? [] : [id]));
    if (unpublished.length === 0) return;
    const edits = [seenNow(this.draft.shelf, { op: 'restore', shifts, without })];
    const end = await this.get(DraftService).save(
      { id: seededId(this.chance), edits, reason: this.turning.reason },
      planners[1],
    );
    if (end.done !== 'saved') throw new Error(`the published roster could not be restored: ${JSON.stringify(end)}`);
  }

  /** A page that was open all the time has what a new one is given, and nothing in it may not be overridden. */
  private async compareWithServer(): Promise<void> {
    const mine = contents(this.draft);
    const { revision } = this.draft;
    await this.load();
    if (contents(this.draft) !== mine || this.draft.revision !== revision)
      throw new Error('the page and the server have come apart');
    const { board } = this.draft;
    const verdicts = [...board.shifts].flatMap(([id, shifts]) => {
      const person = board.people.get(id);
      return person ? judge({ person, shifts, absences: board.absences.get(id) ?? [] }, board.world) : [];
    });
    const forbidden = verdicts.filter(({ override }) => override === 'never');
    if (forbidden.length > 0) throw new Error(`saved against what nobody may: ${JSON.stringify(forbidden)}`);
    this.count('verdicts in the draft that were given a reason', verdicts.length);
  }

  private agree(forecast: EditForecast, end: RosterEditEnd): void {
    const [browser, server] = [told(forecast), told(end)];
    const alone = (these: string[], others: string[]) => these.filter((line) => !others.includes(line)).join('\n');
    if (browser.join() !== server.join())
      throw new Error(`browser alone: ${alone(browser, server)}\nserver alone: ${alone(server, browser)}`);
  }

  private take(end: Extract<RosterEditEnd, { done: 'saved' }>): void {
    this.draft = afterStep(this.draft, end.step);
  }

  private place(): RandomPlace {
    const { chance } = this;
    const people = this.view.people.map(({ person }) => person.id);
    return { chance, people, from: Date.parse(`${this.scope.first}T00:00:00+08:00`), days: 13 };
  }

  private count(what: string, by = 1): void {
    this.tally[what] = (this.tally[what] ?? 0) + by;
  }

  private get<Found>(kind: new (...args: never[]) => Found): Found {
    return this.app.get(kind, { strict: false });
  }
}

const coverIn = ({ fresh, worsened, mended }: ChangeVerdictsView): boolean =>
  [...fresh, ...worsened, ...mended].some(({ person }) => person === null);

const stale = ({ edit, seen }: VersionedEdit): VersionedEdit => ({
  edit,
  seen: Object.fromEntries(Object.entries(seen).map(([id, version]) => [id, version + 1])),
});

const contents = ({ shelf }: OpenDraft): string =>
  JSON.stringify(
    [...shelf.shifts.values()]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, person, from, to, kind, breaks }) => [
        id,
        shelf.versions.get(id),
        person,
        from,
        to,
        kind,
        breaks.length,
      ]),
  );

/** An end with all its verdicts, a line each, in any order. */
function told(end: EditForecast | RosterEditEnd): string[] {
  const name = 'end' in end ? end.end : end.done;
  if (!('verdicts' in end)) return [name];
  const { fresh, worsened, mended } = end.verdicts;
  const against = 'hindrances' in end && name === 'hindered' ? Object.entries(end.hindrances) : [];
  return [name, ...lines('fresh', fresh), ...lines('worsened', worsened), ...lines('mended', mended)].concat(
    against.flatMap(([kind, verdicts]) => lines(kind, verdicts)),
  );
}

const lines = (kind: string, verdicts: readonly Verdict[]): string[] =>
  verdicts.map((verdict) => `${kind} ${JSON.stringify(verdict, inOrder)}`).sort();

/** What went through the database has its fields in another order. */
const inOrder = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
