import type { Absence, RuleOverride, Shift, Verdict } from '@zhiban/wire';
import { byPerson, judge, openDraft, unsettled, type RosterBoard } from '@zhiban/workforce-roster';
import { EditsRepository } from '../../src/roster/draft/edits.repository';
import { RosterViewService } from '../../src/roster/view/roster-view.service';
import type { RequestCentre } from './request-centre';

const hourMs = 3_600_000;
const minuteMs = 60_000;

/** Whatever in the centre is not as the rules want it, looked for apart from everything that changed it. */
export class Outside {
  private board: RosterBoard | null = null;

  constructor(private readonly centre: RequestCentre) {}

  async faults(): Promise<string[]> {
    const { centre } = this;
    return [
      ...(await twoAtOnce(centre)),
      ...(await onLeave(centre)),
      ...(await strangeOverrides(centre)),
      ...(await strangeApprovals(centre)),
      ...(await overriddenUnsaid(centre)),
      ...(await judged(centre, (this.board ??= await boardOf(centre)))),
    ];
  }
}

/** People and the world of the rules, which stay. */
async function boardOf(centre: RequestCentre): Promise<RosterBoard> {
  return openDraft(await centre.of(RosterViewService).view(centre.scope, centre.cast.planners[1])).board;
}

/** By the database's own sums, without its constraint. */
async function twoAtOnce({ database }: RequestCentre): Promise<string[]> {
  const rows = await database.query<{ a: string; b: string }[]>(
    `SELECT a.roster || ' ' || a.id AS a, b.id AS b FROM roster_shift a JOIN roster_shift b
     ON a.roster = b.roster AND a.person_id = b.person_id AND a.id < b.id AND a.from_at < b.to_at AND b.from_at < a.to_at
     WHERE NOT a.gone AND NOT b.gone`,
  );
  return rows.map(({ a, b }) => `two shifts at once: ${a}, ${b}`);
}

async function onLeave({ database }: RequestCentre): Promise<string[]> {
  const working = await database.query<{ id: string }[]>(
    `SELECT s.id FROM roster_shift s JOIN leave_day d
     ON d.person_id = s.person_id AND d.from_at < s.to_at AND s.from_at < d.to_at WHERE s.roster = 'published' AND NOT s.gone`,
  );
  const strange = await database.query<{ id: string }[]>(
    `SELECT r.id FROM leave_request r LEFT JOIN leave_day d ON d.request_id = r.id GROUP BY r.id
     HAVING count(d.nth) <> CASE WHEN r.state = 'approved' THEN jsonb_array_length(r.pieces) ELSE 0 END`,
  );
  return [
    ...working.map(({ id }) => `works on leave: ${id}`),
    ...strange.map(({ id }) => `days of leave that are not those of the request: ${id}`),
  ];
}

/** Each has a reason, and an author whose posts the rule names. */
async function strangeOverrides({ cast, database, ...centre }: RequestCentre): Promise<string[]> {
  const rows = await database.query<{ person: string | null; verdict: Verdict; reason: string; author: string }[]>(
    'SELECT person_id AS person, verdict, reason, author FROM roster_override',
  );
  return rows.flatMap(({ person, verdict: { rule, override }, reason, author }) => {
    if (reason.trim() === '') return [`${rule} was overridden without a reason`];
    const place = person === null ? null : (centre.people.find(({ id }) => id === person) ?? null);
    return mayBe(override) && cast.holds(author, override.by, place) ? [] : [`${author} overrode ${rule}`];
  });
}

const mayBe = (override: RuleOverride): override is Extract<RuleOverride, object> => typeof override === 'object';

/** Nobody approved what they take part in, or once more what was approved. */
async function strangeApprovals({ cast, database, people }: RequestCentre): Promise<string[]> {
  const rows = await database.query<{ id: string; by: string; count: string; persons: string[] }[]>(
    `SELECT id, min(by) AS by, count(*) AS count, array_agg(DISTINCT person) AS persons FROM (
       SELECT r.id, e.by, e.version, unnest(array_append(array(SELECT person_id FROM swap_party WHERE request_id = r.id), r.filer_id)) AS person
       FROM swap_request r JOIN swap_event e ON e.request_id = r.id AND e.step = 'approve'
       UNION ALL SELECT r.id, e.by, e.version, r.person_id
       FROM leave_request r JOIN leave_event e ON e.request_id = r.id AND e.step = 'approve') all_of_them
     GROUP BY id, version`,
  );
  const times = new Map<string, number>();
  for (const { id } of rows) times.set(id, (times.get(id) ?? 0) + 1);
  return rows.flatMap(({ id, by, persons }) => {
    const own = cast.named(by)?.person ?? null;
    const isPart = people.some(({ id: person, number }) => number === own && persons.includes(person));
    const may = persons.every((person) =>
      cast.holds(by, ['floor-supervisor', 'planner', 'manager'], people.find((one) => one.id === person) ?? null),
    );
    return [
      ...(isPart || !may ? [`${by} approved ${id}`] : []),
      ...((times.get(id) ?? 0) > 1 ? [`${id} was approved twice`] : []),
    ];
  });
}

/** What can be seen from outside to have needed a reason, and has none on record. */
async function overriddenUnsaid({ database }: RequestCentre): Promise<string[]> {
  const unproved = await database.query<{ id: string }[]>(
    `SELECT r.id FROM leave_request r WHERE r.state = 'approved' AND r.type = 'sick'
       AND NOT EXISTS (SELECT 1 FROM leave_certificate c WHERE c.request_id = r.id)
       AND NOT EXISTS (SELECT 1 FROM roster_override o WHERE o.person_id = r.person_id AND o.verdict->>'rule' = 'leave-certificate' AND o.date = r.first_date)`,
  );
  const beyond = await database.query<{ date: string }[]>(
    `SELECT date::text FROM leave_day WHERE type = 'annual' GROUP BY date HAVING count(DISTINCT person_id) > 1 +
       (SELECT count(*) FROM roster_override o WHERE o.date = leave_day.date AND o.verdict->>'rule' = 'leave-allotment')`,
  );
  const often = await database.query<{ filer: string }[]>(
    `SELECT filer_id AS filer FROM swap_request WHERE state = 'approved' AND month IS NOT NULL GROUP BY filer_id, month HAVING count(*) > 2 +
       (SELECT count(*) FROM roster_override o WHERE o.person_id = filer_id AND o.verdict->>'rule' = 'swaps-a-month')`,
  );
  return [
    ...unproved.map(({ id }) => `no certificate and no reason: ${id}`),
    ...beyond.map(({ date }) => `more on leave than places on ${date}, and no reason`),
    ...often.map(({ filer }) => `more swaps in a month than may be of ${filer}, and no reason`),
  ];
}

/** Both rosters by the whole book; the published one also by sums of this file's own. */
async function judged(centre: RequestCentre, { people: known, world }: RosterBoard): Promise<string[]> {
  const [draft, published] = [await shiftsBy(centre, 'draft'), await shiftsBy(centre, 'published')];
  const away = await absencesBy(centre);
  const people = centre.people.map(({ id }) => id);
  const given = await centre.of(EditsRepository).overrides({ first: '2000-01-01', last: '2100-01-01' }, people);
  return people.flatMap((id) => {
    const person = known.get(id);
    if (!person) return [`${id} is not on the board`];
    const absences = away.get(id) ?? [];
    const of = (own: readonly Shift[]) => judge({ person, shifts: own, absences }, world);
    const own = published.get(id) ?? [];
    return [
      ...of(draft.get(id) ?? [])
        .filter(isNever)
        // Leave that was approved over a shift that only planners know: it cannot be published.
        .filter(({ rule }) => rule !== 'on-leave')
        .map((verdict) => `draft: ${said(verdict)}`),
      ...of(own)
        .filter(isNever)
        .map((verdict) => `published: ${said(verdict)}`),
      ...unsettled(of(own).filter(needsReason), given).map((verdict) => `published without a reason: ${said(verdict)}`),
      ...tired(own, absences).map((fault) => `published: ${fault} of ${id}`),
    ];
  });
}

const shiftsBy = async (centre: RequestCentre, roster: 'draft' | 'published') =>
  byPerson((await centre.shelf(roster)).shifts.values());

async function absencesBy({ database }: RequestCentre): Promise<Map<string, Absence[]>> {
  const rows = await database.query<{ id: string; person: string; from: Date; to: Date; type: string }[]>(
    `SELECT request_id || ':' || nth AS id, person_id AS person, from_at AS from, to_at AS to, type FROM leave_day`,
  );
  return byPerson(rows.map(({ from, to, ...row }) => ({ ...row, from: from.getTime(), to: to.getTime() })));
}

const isNever = ({ override }: Verdict): boolean => override === 'never';
/** Breaks of a shift that leave or a swap has cut are placed afterwards. */
const needsReason = ({ rule, override }: Verdict): boolean => mayBe(override) && rule !== 'meal-and-rest';
const said = ({ rule, person, date, shifts, actual, limit }: Verdict): string =>
  `${rule} ${person ?? ''} ${date} ${actual}/${limit} ${shifts.join(' ')}`;

/** Eleven hours between two shifts, unless they are one stretch of work or leave lies between. */
function tired(own: readonly Shift[], absences: readonly Absence[]): string[] {
  const inOrder = [...own].sort((a, b) => a.from - b.from);
  return inOrder.flatMap((later, i) => {
    const earlier = inOrder[i - 1];
    if (!earlier) return [];
    const gap = later.from - earlier.to;
    const isLeave = absences.some(({ from, to }) => from < later.from && to > earlier.to);
    return gap >= 11 * hourMs || gap <= 60 * minuteMs || isLeave ? [] : [`${gap / hourMs} h of rest`];
  });
}
