import { sumTallies } from '@zhiban/live-metrics';
import { type Floor, waitingIn, waitingLongerThan } from '@zhiban/live-state';
import { type CentreSettings, ruleOfQueue } from '@zhiban/wire';
import { agentFigures, mergeAgents } from './figures-agent';
import type { AgentBook, FiguresBook } from './figures-book';
import { queueFigures, seconds } from './figures-queue';
import type { JoinedPaused } from './joined-paused';
import { wholeSecond } from './figures-spans';

export const captureSource = 'asterisk';

/** Things as they stand at the end of a stretch. */
export interface AtEnd {
  floor: Floor;
  joinedPaused: JoinedPaused;
  settings: CentreSettings;
  end: number;
}

/** The figures of a stretch of the file that ends now. */
export function report(book: FiguresBook, { floor, joinedPaused, settings, end }: AtEnd): object {
  const now = Math.max(end, floor.clock);
  const queues = [...book.queues].map(([queue, of]) => [
    queue,
    queueFigures(of, ruleOfQueue(settings, captureSource, queue), waitingIn(floor, queue), (wait) =>
      waitingLongerThan(floor, queue, wait * 1000, now),
    ),
  ]);
  return {
    queues: Object.fromEntries(inOrder(queues)),
    agents: agentsOf(book, floor, settings),
    open_at_end: { paused: openPauses(floor, joinedPaused), waiting: floor.visits.size, talking: floor.talks.size },
    lost_at_restart: book.lost,
    total: totals(book),
  };
}

const inOrder = <T>(entries: (string | T)[][]): [string, T][] =>
  (entries as [string, T][]).sort(([a], [b]) => (a < b ? -1 : 1));

function agentsOf(book: FiguresBook, floor: Floor, settings: CentreSettings): object {
  const byName = new Map<string, AgentBook[]>();
  for (const [seat, of] of book.agents) {
    const name = floor.seats.get(seat)?.name ?? seat;
    byName.set(name, [...(byName.get(name) ?? []), of]);
  }
  const agents = [...byName].map(([name, books]) => [name, agentFigures(mergeAgents(books), settings.defaultRule)]);
  return Object.fromEntries(inOrder(agents));
}

function openPauses(floor: Floor, joinedPaused: JoinedPaused): object[] {
  const open = [...floor.seats.values()].flatMap((seat) =>
    [...seat.memberships].flatMap(([queue, { pause }]) =>
      pause
        ? [
            {
              queue,
              agent: seat.name,
              reason: joinedPaused.logged({ queue, seat: seat.seat, reason: pause.reason }),
              since: wholeSecond(pause.since),
            },
          ]
        : [],
    ),
  );
  return open.sort((a, b) => (`${a.queue}\n${a.agent}` < `${b.queue}\n${b.agent}` ? -1 : 1));
}

function totals(book: FiguresBook): object {
  const tally = sumTallies([...book.queues.values()].map((queue) => queue.tally));
  return {
    offered: tally.offered,
    answered: tally.answered,
    abandoned: tally.abandoned,
    timeouts: tally.timedOut + tally.overflowed,
    exit_with_key: tally.exitedByKey,
    exit_empty: tally.noAgents,
    ring_no_answer: tally.rungOut,
    completed: tally.handled,
    talk_total_s: seconds(tally.talkMs + tally.holdMs),
  };
}
