import type { ExceptionDetail, ExceptionEvent } from '@zhiban/wire';

type Act = ExceptionDetail['acts'][number];
/** `back`: the clock had been put back since what came before it. */
export type Happened = { at: number } & ({ event: ExceptionEvent; back: boolean } | { act: Act });

/** Steps and what was told of clocks, the newest first. Steps stay in the order in which they were taken, whatever the clock said. */
export function timelineOf({ history, acts }: Pick<ExceptionDetail, 'history' | 'acts'>): Happened[] {
  const told = acts.toSorted((a, b) => a.at - b.at);
  const all: Happened[] = [];
  let latest = -Infinity;
  for (const event of history.toSorted((a, b) => a.version - b.version)) {
    while (told[0] && told[0].at < event.at) tell(told.shift());
    all.push({ at: event.at, event, back: event.at < latest });
    latest = event.at;
  }
  while (told[0]) tell(told.shift());
  return all.reverse();

  function tell(act: Act | undefined): void {
    if (act) all.push({ at: act.at, act });
  }
}
