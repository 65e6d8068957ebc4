/** How a worked time may differ from the published roster. */
export const findingKinds = [
  /** 旷工, once a lead has confirmed it: seen out for the whole of a shift. */
  'absent',
  'late',
  'early-leave',
  /** Signed out in the middle, on no rostered break. */
  'away',
  'break-over',
  /** A pause for which no break is rostered. */
  'extra-break',
  /** Here, and not rostered. */
  'not-rostered',
  /** A break taken at another time than it is rostered (DAY-1); told, and nothing to confirm. */
  'break-moved',
  /** In time, but not as long before the shift as the centre asks; told, and nothing to confirm. */
  'short-arrival',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** The rule of the operating rules that a finding rests on. */
export const findingCites: Readonly<Record<FindingKind, string>> = {
  absent: 'ATT-5',
  late: 'ATT-2',
  'early-leave': 'ATT-2',
  away: 'ATT-2',
  'break-over': 'ATT-2',
  'extra-break': 'ATT-2',
  'not-rostered': 'ATT-2',
  'break-moved': 'DAY-1',
  'short-arrival': 'ATT-1',
};

/** Why a finding does not stand. */
export const findingExcuses = ['system-fault', 'errand', 'agreed', 'roster-wrong', 'other'] as const;
export type FindingExcuse = (typeof findingExcuses)[number];

/**
 * `clear`: as rostered. `unknown`: nothing is found, but not all of it could be seen. `open`: found by the machine, and
 * nothing until a lead has looked (ATT-5). `settled`: a lead has. `gone`: the roster has changed so that nothing is left of it.
 */
export const recordStates = ['clear', 'unknown', 'open', 'settled', 'gone'] as const;
export type RecordState = (typeof recordStates)[number];

/** What one seat, or a person at all of theirs, is seen to do. */
export const doings = ['at-work', 'paused', 'out', 'unseen'] as const;
export type Doing = (typeof doings)[number];

/** Whether a lead has to look before it counts. */
export const needsLead = ({ kind }: { kind: FindingKind }): boolean =>
  kind !== 'short-arrival' && kind !== 'break-moved';
