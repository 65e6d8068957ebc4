import type { INestApplication } from '@nestjs/common';
import { seededChance } from '@zhiban/testing';
import { seenNow } from '@zhiban/workforce-roster';
import { LeaveReturningService } from '../src/leave/returning/leave-returning.service';
import { LeaveWithdrawingService } from '../src/leave/filing/leave-withdrawing.service';
import { DraftService } from '../src/roster';
import { PublishService } from '../src/roster/publish/publish.service';
import { PartySteps } from '../src/swaps/steps/party-steps.service';
import { seededId } from './random-edits';
import { Book } from './random-requests/book';
import { Outside } from './random-requests/checks';
import { leaveActs } from './random-requests/leave-acts';
import { plannerActs } from './random-requests/planner-acts';
import { RequestCentre } from './random-requests/request-centre';
import { chosen, played, type Act, type Ended } from './random-requests/round';
import { swapActs } from './random-requests/swap-acts';
import type { TestReader } from './test-reader';

const acts: readonly Act[] = [...plannerActs, ...swapActs, ...leaveActs];
/** Of each kind one that did something, and those refused for the reasons that this is about. */
const haveToHappen = [
  ...['drag saved', 'drag hindered', 'overtime saved', 'overtime hindered', 'undo saved', 'redo saved'],
  ...['publish published', 'publish moved', 'rounds taken back'],
  ...['give', 'exchange', 'part', 'ring'].flatMap((kind) => [`swap: ${kind} done`, `swap: ${kind} hindered`]),
  ...['swap: offer done', 'swap: take done', 'swap: answer done', 'swap: counter done', 'swap: decide approved'],
  ...['swap: decide undone', 'swap: decide hindered', 'swap: decide changed', 'swap: decide overtaken'],
  ...['swap: decide swap.own-decision', 'swap: decide swap.no-reach', 'swap: take overtaken'],
  ...['leave: ask done', 'leave: edit done', 'leave: decide approved', 'leave: decide hindered'],
  ...['leave: certificate done', 'leave: withdraw done', 'leave: return done', 'leave: cancel done'],
  ...['leave: decide leave-request.no-reach', 'ledger: enter grant', 'ledger: enter correction', 'ledger: expire done'],
];
const sequencesOfARound = 25;
const openingMinutes = 3 * 480;

/**
 * Planners, agents and approvers at random in one centre: drag, swap, leave, overtime, publish, undo, alone and at once.
 * After each sequence everything is looked at from outside; after each round everything is taken back. Whatever is not as
 * it has to be is thrown, with the seed that leads there.
 */
export class RandomRequests {
  /** How often which act ended how. */
  readonly tally = new Map<string, number>();
  /** How often which rule stood against what was asked. */
  readonly refusedBy = new Map<string, number>();
  private readonly book: Book;
  private readonly outside: Outside;

  private constructor(
    private readonly centre: RequestCentre,
    private readonly seed: number,
  ) {
    this.book = new Book(centre);
    this.outside = new Outside(centre);
  }

  static async open(app: INestApplication, admin: TestReader, seed: number): Promise<RandomRequests> {
    const random = new RandomRequests(await RequestCentre.open(app, admin, 9), seed);
    await random.keepBase();
    return random;
  }

  /** From the first of a round on. */
  async run(sequences: number, from = 0): Promise<void> {
    for (let nth = from; nth < sequences; nth += 1) {
      if (nth % sequencesOfARound === 0 || nth === from) await this.beginRound();
      const chance = seededChance(this.seed * 1_000_003 + nth);
      const told: string[] = [];
      try {
        await this.sequence(chance, told);
        await this.look(nth);
        if (nth % sequencesOfARound === sequencesOfARound - 1 || nth === sequences - 1) await this.takeAllBack(chance);
      } catch (fault) {
        const where = `seed ${this.seed}, sequence ${nth}: ${told.join('; ')}`;
        throw new Error(`${where}\n${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
      }
    }
  }

  /** What has to happen, or the test sees nothing. */
  missing(): string[] {
    return haveToHappen.filter((what) => !this.tally.has(what));
  }

  private async sequence(chance: () => number, told: string[]): Promise<void> {
    const length = 4 + Math.floor(chance() * 5);
    for (let step = 0; step < length; step += 1) {
      const atOnce = chance() < 0.08 ? 3 : 1;
      const turns = Array.from({ length: atOnce }, () => {
        const act = chosen(acts, chance);
        return { act, chance: seededChance(Math.floor(chance() * 2 ** 32)) };
      });
      const ends = await Promise.all(
        turns.map(async (turn) => {
          const ended = await played(turn.act, { centre: this.centre, book: this.book, chance: turn.chance });
          told.push(`${turn.act.name} ${ended?.end ?? '–'}`);
          return ended;
        }),
      );
      for (const [i, { act }] of turns.entries()) this.count(act.name, ends[i] ?? null);
    }
  }

  private count(name: string, ended: Ended | null): void {
    if (!ended) return;
    add(this.tally, `${name} ${ended.end}`);
    for (const rule of ended.rules ?? []) add(this.refusedBy, rule);
  }

  /** At everything; of the pages, at one person’s in turn where `nth` is given. */
  private async look(nth?: number): Promise<void> {
    const { people } = this.centre;
    const pages = nth === undefined ? people : people.filter((_, i) => i === nth % people.length);
    const faults = [...(await this.outside.faults()), ...(await this.book.faults(pages))];
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }

  /** Requests first, then the draft, then leave. Balances are what was granted, and nobody is away. */
  private async takeAllBack(chance: () => number): Promise<void> {
    const { centre } = this;
    const swaps = await centre.database.query<{ id: string; filer: string }[]>(
      `SELECT id, filer_id AS filer FROM swap_request WHERE state IN ('offered', 'asked', 'agreed')`,
    );
    for (const { id, filer } of swaps) await centre.of(PartySteps).withdraw(id, { note: null }, centre.agentOf(filer));
    await this.draftAsPublished(chance);
    const leave = `SELECT id, version, state, person_id AS person FROM leave_request WHERE state IN ('asked', 'waiting', 'approved')`;
    for (let first = await this.firstOf(leave); first; first = await this.firstOf(leave)) {
      const word = { version: first.version, note: null };
      if (first.state === 'approved') await this.cancelled(first.id, word);
      else await centre.of(LeaveWithdrawingService).withdraw(first.id, word, centre.agentOf(first.person));
    }
    await this.look();
    for (const { id } of centre.people)
      if ((await this.ledgerOf(id)) !== this.book.of(id))
        throw new Error(`taken back, the balance of ${id} is another`);
    add(this.tally, 'rounds taken back');
  }

  private async firstOf(sql: string) {
    type Row = { id: string; version: number; state: string; person: string };
    return (await this.centre.database.query<Row[]>(`${sql} ORDER BY filed_at, id LIMIT 1`))[0] ?? null;
  }

  private async cancelled(id: string, word: { version: number; note: null }): Promise<void> {
    const [planner] = this.centre.cast.planners;
    const end = await this.centre.of(LeaveReturningService).cancel(id, word, planner);
    if (end.done !== 'done') throw new Error(`leave could not be taken back: ${JSON.stringify(end)}`);
  }

  private async ledgerOf(person: string): Promise<number> {
    const sql = `SELECT coalesce(sum(minutes), 0) AS sum FROM leave_ledger WHERE person_id = $1 AND type = 'annual'`;
    const [row] = await this.centre.database.query<{ sum: string }[]>(sql, [person]);
    return Number(row?.sum);
  }

  /** Whatever planners have not published goes. */
  private async draftAsPublished(chance: () => number): Promise<void> {
    const [draft, published] = [await this.centre.shelf('draft'), await this.centre.shelf('published')];
    const shifts = [...published.shifts.values()].filter(
      (shift) => JSON.stringify(shift) !== JSON.stringify(draft.shifts.get(shift.id)),
    );
    const without = [...draft.shifts.keys()].filter((id) => !published.shifts.has(id));
    if (shifts.length + without.length === 0) return;
    const edits = [seenNow(draft, { op: 'restore', shifts, without })];
    const asked = { id: seededId(chance), edits, reason: 'as it was' };
    const end = await this.centre.of(DraftService).save(asked, this.centre.cast.planners[1]);
    if (end.done !== 'saved') throw new Error(`the published roster could not be restored: ${JSON.stringify(end)}`);
  }

  /** The roster that every round begins with, saved and published as planners do it. */
  private async keepBase(): Promise<void> {
    const { centre } = this;
    const [planner] = centre.cast.planners;
    for (const [i, shift] of centre.base().entries()) {
      const edits = [{ edit: { op: 'add', shift } as const, seen: { [shift.id]: 0 } }];
      const id = seededId(seededChance(i));
      await centre.of(DraftService).save({ id, edits, reason: null }, planner);
    }
    const scope = { ...centre.scope, first: centre.today };
    for (const [first, last] of [
      [centre.date(-60), centre.today],
      [scope.first, scope.last],
    ] as const) {
      const days = { ...scope, first, last };
      const { revision, publication } = await centre.of(PublishService).compare(days, planner);
      const asked = { ...days, revision, publication, why: 'the weeks', reason: null };
      const { done } = await centre.of(PublishService).publish(asked, planner);
      if (done !== 'published') throw new Error(`the weeks to begin with: ${done}`);
    }
    await centre.database.query('CREATE TABLE base_roster AS SELECT * FROM roster_shift');
  }

  private async beginRound(): Promise<void> {
    const { centre, book } = this;
    await centre.database.query(`
      ALTER TABLE leave_event DISABLE TRIGGER USER; ALTER TABLE leave_ledger DISABLE TRIGGER USER;
      TRUNCATE roster_shift, roster_edit, roster_override, roster_publication, roster_notice, swap_request, swap_party,
        swap_event, leave_request, leave_event, leave_day, leave_ledger, leave_certificate;
      ALTER TABLE leave_event ENABLE TRIGGER USER; ALTER TABLE leave_ledger ENABLE TRIGGER USER;
      INSERT INTO roster_shift SELECT * FROM base_roster`);
    book.clear();
    const grant = { type: 'annual', kind: 'grant', note: 'of the year', until: null } as const;
    for (const { id: person } of centre.people) {
      const line = `INSERT INTO leave_ledger (id, person_id, type, kind, minutes, date, until, at, by, note, opening)
        VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, NULL, now(), 'planner', $6, true)`;
      await centre.database.query(line, [
        person,
        grant.type,
        grant.kind,
        openingMinutes,
        centre.date(-200),
        grant.note,
      ]);
      book.enter(person, openingMinutes);
    }
  }
}

function add(tally: Map<string, number>, what: string): void {
  tally.set(what, (tally.get(what) ?? 0) + 1);
}
