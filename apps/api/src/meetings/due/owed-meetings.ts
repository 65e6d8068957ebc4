import type { Instant, Interval } from '@zhiban/time';
import type { MeetingCircle, MeetingKind, MeetingRules, OwedState, Place } from '@zhiban/wire';
import { edgeOf, type WorkedTime } from '../drawing/shift-times';
import { isWithin } from '../drawing/who-is-expected';

const minuteMs = 60_000;
/** Shifts that begin within it meet together. */
const togetherMs = 50 * minuteMs;
/** The lead holds it so long before the shift (HAND-1). */
const beforeMs = 10 * minuteMs;
/** So far from its time a meeting is still the one that was owed. */
const aroundMs = 45 * minuteMs;
const weekEndMs = 2 * 1440 * minuteMs;

/** A meeting that a published roster asks for. */
export interface Owed extends Place {
  kind: MeetingKind;
  /** When it should be held; of a weekly one, by when. */
  at: Instant;
  /** From when on somebody should see to it. */
  dueFrom: Instant;
  /** One that is held in it is this one; once it is over the meeting was missed. */
  within: Interval;
  people: number;
}

/** Who works when, whose people they are, and the weeks at hand. */
export interface OwedGround {
  worked: readonly WorkedTime[];
  placeOf: ReadonlyMap<string, Place>;
  weeks: readonly Interval[];
}

/** All that are owed around these times at work, in order of their time. */
export function owedMeetings(rules: MeetingRules, { worked, placeOf, weeks }: OwedGround): Owed[] {
  const circles = new Map<string, { place: Place; own: WorkedTime[] }>();
  for (const one of worked) {
    const home = placeOf.get(one.person);
    if (!home) continue;
    const place = circleOf(home, rules.circle);
    const key = JSON.stringify([place.site, place.team]);
    const known = circles.get(key) ?? { place, own: [] };
    known.own.push(one);
    circles.set(key, known);
  }
  return [...circles.values()]
    .flatMap(({ place, own }) =>
      rules.kinds.flatMap((kind) => timesOf(kind, own, weeks).map((time): Owed => ({ ...place, kind, ...time }))),
    )
    .filter(({ people }) => people >= rules.fewest)
    .sort((a, b) => a.at - b.at);
}

type Time = Pick<Owed, 'at' | 'dueFrom' | 'within' | 'people'>;

const timesOf = (kind: MeetingKind, own: readonly WorkedTime[], weeks: readonly Interval[]): Time[] =>
  kind === 'weekly' ? weekly(own, weeks) : aroundShifts(kind, own);

function weekly(own: readonly WorkedTime[], weeks: readonly Interval[]): Time[] {
  return weeks.map((within) => {
    const working = own.filter(({ from }) => from >= within.from && from < within.to);
    return { at: within.to, dueFrom: within.to - weekEndMs, within, people: countOf(working) };
  });
}

/** Those who begin (or end) together; with the first of them (or the last) in mind. */
function aroundShifts(kind: MeetingKind, own: readonly WorkedTime[]): Time[] {
  const edge = edgeOf(kind);
  const groups: WorkedTime[][] = [];
  for (const one of [...own].sort((a, b) => a[edge] - b[edge])) {
    const open = groups.at(-1);
    if (open?.[0] && one[edge] - open[0][edge] <= togetherMs) open.push(one);
    else groups.push([one]);
  }
  return groups.map((group) => {
    const edges = group.map((one) => one[edge]);
    const at = kind === 'pre-shift' ? Math.min(...edges) - beforeMs : Math.max(...edges);
    return { at, dueFrom: at - aroundMs, within: { from: at - aroundMs, to: at + aroundMs }, people: countOf(group) };
  });
}

const countOf = (worked: readonly WorkedTime[]): number => new Set(worked.map(({ person }) => person)).size;

const circleOf = ({ site, team }: Place, circle: MeetingCircle): Place => ({
  site: circle === 'centre' ? null : site,
  team: circle === 'team' ? team : null,
});

/** A meeting of a wider place holds those of its teams too. */
export const isHeldBy = (owed: Owed, meeting: Place & { kind: MeetingKind; at: Instant }): boolean =>
  meeting.kind === owed.kind &&
  meeting.at >= owed.within.from &&
  meeting.at < owed.within.to &&
  isWithin(owed, meeting);

/** What is so of one that nobody has held. */
export function owedState({ dueFrom, within }: Pick<Owed, 'dueFrom' | 'within'>, now: Instant): OwedState {
  if (now < dueFrom) return 'coming';
  return now < within.to ? 'due' : 'missed';
}
