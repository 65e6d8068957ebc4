import type { ExceptionDetail, ExceptionEvent } from '@zhiban/wire';

type Act = ExceptionDetail['acts'][number];
export type Happened = { at: number } & ({ event: ExceptionEvent } | { act: Act });

/** Steps and what was told of clocks, the newest first. */
export function timelineOf({ history, acts }: Pick<ExceptionDetail, 'history' | 'acts'>): Happened[] {
  const all: Happened[] = [
    ...history.map((event) => ({ at: event.at, event })),
    ...acts.map((act) => ({ at: act.at, act })),
  ];
  return all.sort((a, b) => b.at - a.at);
}
