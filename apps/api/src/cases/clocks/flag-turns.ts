/** What was kept last of an owner. */
export interface LastFlag {
  owner: string;
  nth: number;
  what: 'begun' | 'ended';
}

export interface FlagTurn extends LastFlag {
  overdue: number;
}

/** What is to be kept now: of whom it has begun that they have too many overdue cases, and of whom it has ended. */
export function flagTurns(over: ReadonlyMap<string, number>, last: readonly LastFlag[]): FlagTurn[] {
  const known = new Map(last.map((flag) => [flag.owner, flag]));
  const begun = [...over]
    .filter(([owner]) => known.get(owner)?.what !== 'begun')
    .map(([owner, overdue]): FlagTurn => ({ owner, nth: (known.get(owner)?.nth ?? 0) + 1, what: 'begun', overdue }));
  const ended = last
    .filter(({ owner, what }) => what === 'begun' && !over.has(owner))
    .map(({ owner, nth }): FlagTurn => ({ owner, nth: nth + 1, what: 'ended', overdue: 0 }));
  return [...begun, ...ended];
}
