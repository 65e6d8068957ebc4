import type { RosterLoad } from '@zhiban/wire';
import type { CoverLine } from './cover-lines';
import { serviceBook } from './expected-service';

/** Seats planned of a line: as they are, or as they would be after a drag. */
export type PlannedOf = (line: CoverLine) => Float64Array;

/** Service level that is expected of a line's seats, and the target that it is read against. */
export interface ServiceOfLine {
  at: (interval: number, planned: PlannedOf) => number | null;
  /** Of some intervals together, each with the weight of its contacts. */
  over: (planned: PlannedOf, first: number, last: number) => number | null;
  target: number;
  withinSeconds: number;
  /** The lines whose seats it asks for. */
  lines: readonly CoverLine[];
}

/** Calls that one line's people answer; `offset`: intervals of the load before the line's first one. */
interface Stream {
  load: RosterLoad;
  line: CoverLine;
  offset: number;
}

const book = serviceBook();

/** `null`: nobody has said what is expected here. For all lines together it is what all their callers meet. */
export function serviceOfLine(
  line: CoverLine,
  lines: readonly CoverLine[],
  loads: readonly RosterLoad[],
): ServiceOfLine | null {
  const wanted = loads.filter(({ post }) => line.post === null || post === line.post);
  const streams = wanted.flatMap((load): Stream[] => {
    const answering = lines.find(({ post }) => post === load.post);
    const offset = answering && isSameGrid(answering, line) ? offsetOf(load, answering) : null;
    return answering && offset !== null ? [{ load, line: answering, offset }] : [];
  });
  if (streams.length === 0) return null;
  const over = (planned: PlannedOf, first: number, last: number) => weighed(streams, planned, first, last);
  return {
    over,
    at: (interval, planned) => over(planned, interval, interval + 1),
    target: Math.max(...streams.map(({ load }) => load.target.share)),
    withinSeconds: Math.min(...streams.map(({ load }) => load.target.withinSeconds)),
    lines: [...new Set(streams.map((stream) => stream.line))],
  };
}

const isSameGrid = (a: CoverLine, b: CoverLine): boolean =>
  a.from === b.from && a.intervalMinutes === b.intervalMinutes;

/** Loads reach over the days of the board, as needs do; `null`: their intervals are not those of the line. */
function offsetOf({ from, intervalMinutes }: RosterLoad, line: CoverLine): number | null {
  const offset = (line.from - from) / (intervalMinutes * 60_000);
  return intervalMinutes === line.intervalMinutes && Number.isInteger(offset) ? offset : null;
}

function weighed(streams: readonly Stream[], planned: PlannedOf, first: number, last: number): number | null {
  let [sum, contacts] = [0, 0];
  for (const { load, line, offset } of streams) {
    const seats = planned(line);
    for (let i = first; i < last; i += 1) {
      const at = i + offset;
      // Who is rostered may be ill all the same, and people of several streams are not all at this one.
      const there = (seats[i] ?? 0) * load.present * (load.share?.[at] ?? 1);
      const service = book(load, at, there);
      if (service === null) continue;
      const weight = load.contacts[at] ?? 0;
      sum += service * weight;
      contacts += weight;
    }
  }
  return contacts === 0 ? null : sum / contacts;
}
