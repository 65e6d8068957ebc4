import type { CoverLine } from './cover-lines';
import { serviceBook, weighedService, type OfferedLoad } from './expected-service';

/** Service level that is expected of a line's seats, and the target that it is read against. */
export interface ServiceOfLine {
  at: (interval: number, seats: number) => number | null;
  over: (planned: Float64Array, first: number, last: number) => number | null;
  target: number;
  withinSeconds: number;
}

const book = serviceBook();

/** `null`: nobody has said what is expected of this queue in these intervals. */
export function serviceOfLine(line: CoverLine, loads: readonly OfferedLoad[]): ServiceOfLine | null {
  const load = loads.find(
    ({ post, from, intervalMinutes }) =>
      post === line.post && from === line.from && intervalMinutes === line.intervalMinutes,
  );
  if (!load) return null;
  return {
    at: (interval, seats) => book(load, interval, seats),
    over: (planned, first, last) => weighedService(load, planned, first, last, book),
    target: load.target.share,
    withinSeconds: load.target.withinSeconds,
  };
}
