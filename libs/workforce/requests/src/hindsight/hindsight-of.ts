import type {
  Hindsight,
  HindsightCounts,
  HindsightRequest,
  HindsightStanding,
  RequestKind,
  RuleId,
  UnjudgedWhy,
  Verdict,
} from '@zhiban/wire';
import type { SeenAgain } from './seen-again';

/** A request of some days, with what the two books say of it, or why nobody can tell. */
export type PastRequest = Pick<HindsightRequest, 'kind' | 'id' | 'person' | 'filedAt' | 'state'> & {
  site: string | null;
} & ({ seen: SeenAgain } | { why: UnjudgedWhy });

type Told = Pick<Hindsight, 'counts' | 'rules' | 'teams' | 'changed' | 'more' | 'unjudged'>;
type Standings = HindsightCounts['before'];

const mostListed = 200;
const none = (): Standings => ({ passes: 0, reason: 0, refused: 0 });
const noCounts = (): HindsightCounts => ({ filed: 0, unjudged: 0, before: none(), after: none(), changed: none() });
const ofKinds = <Counts>(begin: () => Counts): Record<RequestKind, Counts> => ({ swap: begin(), leave: begin() });

/** Counted over all, by rule and by team, with those behind the counts that stand otherwise. */
export function hindsightOf(requests: readonly PastRequest[]): Told {
  const ordered = [...requests].sort((a, b) => b.filedAt - a.filedAt || (a.id < b.id ? -1 : 1));
  const changed = ordered.flatMap(changedOf);
  return {
    counts: countsOf(ordered),
    rules: rulesOf(changed),
    teams: teamsOf(ordered),
    changed: changed.slice(0, mostListed),
    more: Math.max(0, changed.length - mostListed),
    unjudged: ordered.flatMap(unjudgedOf).slice(0, mostListed),
  };
}

function countsOf(requests: readonly PastRequest[]): Hindsight['counts'] {
  const counts = ofKinds(noCounts);
  for (const request of requests) {
    const own = counts[request.kind];
    own.filed += 1;
    if (!('seen' in request)) {
      own.unjudged += 1;
      continue;
    }
    const { before, after } = request.seen;
    own.before[before] += 1;
    own.after[after] += 1;
    if (before !== after) own.changed[after] += 1;
  }
  return counts;
}

function teamsOf(requests: readonly PastRequest[]): Hindsight['teams'] {
  const teams = new Map<string, PastRequest[]>();
  for (const request of requests) {
    const key = JSON.stringify([request.site, request.person.team]);
    teams.set(key, [...(teams.get(key) ?? []), request]);
  }
  return [...teams.values()]
    .flatMap((own) => {
      const [first] = own;
      const { team = null, teamEn = null } = first?.person ?? {};
      return first ? [{ site: first.site, team, teamEn, ...countsOf(own) }] : [];
    })
    .sort((a, b) => `${a.site} ${a.team}`.localeCompare(`${b.site} ${b.team}`, 'zh-CN'));
}

function changedOf(request: PastRequest): HindsightRequest[] {
  if (!('seen' in request) || request.seen.before === request.seen.after) return [];
  const { kind, id, person, filedAt, state, seen } = request;
  return [{ kind, id, person, filedAt, state, ...seen }];
}

function unjudgedOf(request: PastRequest): Hindsight['unjudged'] {
  if ('seen' in request) return [];
  const { kind, id, person, filedAt, state, why } = request;
  return [{ kind, id, person, filedAt, state, why }];
}

/** Each request once for each rule that makes it stand as it does, those first that do so most often. */
function rulesOf(changed: readonly HindsightRequest[]): Hindsight['rules'] {
  const found = new Map<RuleId, Hindsight['rules'][number]>();
  for (const request of changed)
    for (const { rule, cites } of new Map(causesOf(request).map((cause) => [cause.rule, cause])).values()) {
      const line = found.get(rule) ?? { rule, cites, ...ofKinds(none) };
      line[request.kind][request.after] += 1;
      found.set(rule, line);
    }
  return [...found.values()].sort((a, b) => sumOf(b) - sumOf(a) || (a.rule < b.rule ? -1 : 1));
}

/** What is harder than before is by what is fresh, what is easier by what is gone. */
function causesOf({ before, after, fresh, gone }: HindsightRequest): Verdict[] {
  return rank(after) > rank(before) ? fresh.filter((verdict) => isAs(after, verdict)) : gone;
}

const isAs = (standing: HindsightStanding, { override }: Verdict): boolean =>
  standing === 'refused' ? override === 'never' : override !== 'never' && override !== 'free';

const rank = (standing: HindsightStanding): number => ['passes', 'reason', 'refused'].indexOf(standing);

const sumOf = ({ swap, leave }: Hindsight['rules'][number]): number =>
  [swap, leave].reduce((sum, { passes, reason, refused }) => sum + passes + reason + refused, 0);
