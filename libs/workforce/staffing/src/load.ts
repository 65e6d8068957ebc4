/** What arrives in one interval, and how many seats are there for it. */
export interface Load {
  /** Calls a second, λ ≥ 0. */
  perSecond: number;
  /** Mean time that a seat is busy with a call (talk, hold, after-call work), in seconds, > 0. */
  ahtSeconds: number;
}

export interface Interval {
  contacts: number;
  intervalMinutes: number;
  ahtSeconds: number;
}

export function loadOf({ contacts, intervalMinutes, ahtSeconds }: Interval): Load {
  return { perSecond: contacts / (intervalMinutes * 60), ahtSeconds };
}

/** Offered load in erlangs: mean number of seats that would be busy if nobody ever waited or gave up. */
export function erlangsOf({ perSecond, ahtSeconds }: Load): number {
  return perSecond * ahtSeconds;
}

/** What callers and seats of one interval meet in the long run. Shares are of 1, times in seconds. */
export interface QueueOutlook {
  /** Share of the offered calls that do not find a free seat. */
  waits: number;
  /** Share of the offered calls that are answered within the target. */
  serviceLevel: number;
  /** The same over offered less those who gave up within the target. */
  serviceLevelNoShort: number;
  abandoned: number;
  /** Mean wait of answered calls; `Infinity` where the line grows without end. */
  asaSeconds: number;
  /** Share of the seats' time that is spent with calls. */
  occupancy: number;
  /** Mean number of callers waiting. */
  queueLength: number;
}

/** Nothing arrives: nobody waits, and nobody is kept waiting. */
export const nothingArrives: QueueOutlook = {
  waits: 0,
  serviceLevel: 1,
  serviceLevelNoShort: 1,
  abandoned: 0,
  asaSeconds: 0,
  occupancy: 0,
  queueLength: 0,
};
