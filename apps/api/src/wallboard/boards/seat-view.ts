import { awayLimits, findReason, seatState, type SeatNow } from '@zhiban/live-state';
import type { CentreSettings, Person, SeatView } from '@zhiban/wire';
import { maskCaller, type SourceFloor } from '../../live';

/** What is asked at a person's seat. */
export type AsksOfPerson = (number: string) => Pick<SeatView, 'handSince' | 'leave'>;

/** Whose an exchange's seat is. */
export type PersonOfSeat = (source: string, seat: string, name: string) => Person | null;

const nothingAsked = { handSince: null, leave: null };

/** One seat as the boards show it; `null`: no such seat. */
export function seatView(
  { source, floor }: SourceFloor,
  name: string,
  now: number,
  settings: CentreSettings,
  personOf: PersonOfSeat,
  asksOf: AsksOfPerson,
): SeatView | null {
  const seat = floor.seats.get(name);
  const shown = seatState(floor, name, now);
  if (!seat || !shown) return null;
  const person = personOf(source, name, seat.name);
  const limits = shown.state === 'not-ready' ? awayLimits(settings, shown.reason, shown.since) : null;
  return {
    source,
    seat: name,
    label: person?.seatLabel ?? name.replace(/^.*\//, '').replace(/@.*$/, ''),
    name: person?.name ?? seat.name,
    site: person?.site ?? null,
    siteEn: person?.siteEn ?? null,
    team: person?.team ?? null,
    teamEn: person?.teamEn ?? null,
    queues: [...seat.memberships.keys()].map((queue) => `${source}/${queue}`),
    state: shown.state,
    since: shown.since,
    also: shown.also,
    reason: shown.paused ? reasonView(settings, shown.reason) : null,
    warnAt: limits?.warnAt ?? null,
    alarmAt: limits?.alarmAt ?? null,
    missedRingAt: shown.missedRingAt,
    ...(person ? asksOf(person.number) : nothingAsked),
    call: callView(source, shown.call),
  };
}

function reasonView(settings: CentreSettings, said: string | null): SeatView['reason'] {
  const known = findReason(settings, said);
  if (known) return { code: known.code, zh: known.zh, en: known.en, class: known.class };
  const text = said?.trim() ?? '';
  return { code: null, zh: text || '未注明原因', en: text || 'No reason given', class: 'other' };
}

function callView(source: string, call: SeatNow['call']): SeatView['call'] {
  if (!call) return null;
  const { visit, queue, caller, waitMs } = call;
  return { visit, queue: queue === null ? null : `${source}/${queue}`, caller: maskCaller(caller), waitMs };
}
