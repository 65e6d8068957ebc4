import type { Instant, Interval } from '@zhiban/time';
import type { Stint } from './presence';

/** A time in which somebody is seen not to work: paused, signed out, or the one after the other. */
export interface TimeAway extends Interval {
  /** Signed out for a part of it at least, when it began, and when it ended. */
  out: boolean;
  outFirst: boolean;
  outLast: boolean;
}

/** Of stints without holes. What cannot be seen ends a time away, and is none itself. */
export function timesAway(stints: readonly Stint[]): TimeAway[] {
  const times: TimeAway[] = [];
  for (const { from, to, doing } of stints) {
    if (doing !== 'out' && doing !== 'paused') continue;
    const open = times.at(-1);
    const out = doing === 'out';
    if (open?.to === from) times[times.length - 1] = { ...open, to, out: open.out || out, outLast: out };
    else times.push({ from, to, out, outFirst: out, outLast: out });
  }
  return times;
}

/** What of a time away no rostered break covers. */
export interface Uncovered extends TimeAway {
  /** It went on from a break whose length was used up. */
  afterBreak: boolean;
}

/** What is left of each rostered break, in order. */
export class BreakBudget {
  private readonly left: { from: Instant; to: Instant; ms: number }[];

  constructor(breaks: readonly Interval[]) {
    this.left = breaks.map(({ from, to }) => ({ from, to, ms: to - from }));
  }

  /** What no time away has used, of all of them together. */
  get unusedMs(): number {
    return this.left.reduce((sum, { ms }) => sum + ms, 0);
  }

  /**
   * Takes a time away from the breaks that it falls into. A break lasts as long as was rostered from when it is begun: who
   * goes late because of a call has the whole of it, who goes early not more, who goes twice what is left.
   */
  uncovered(time: TimeAway): Uncovered[] {
    const over: Uncovered[] = [];
    let at = time.from;
    let afterBreak = false;
    for (const pause of this.left) {
      if (at >= time.to || pause.from >= time.to) break;
      if (at >= pause.to) continue;
      if (at < pause.from) over.push({ ...time, from: at, to: pause.from, afterBreak });
      const begun = Math.max(at, pause.from);
      const ended = Math.min(begun + pause.ms, time.to);
      pause.ms -= ended - begun;
      at = ended;
      afterBreak = true;
    }
    if (at < time.to) over.push({ ...time, from: at, afterBreak });
    return over;
  }
}
