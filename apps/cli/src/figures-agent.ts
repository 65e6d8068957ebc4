import { addTally, emptyTally } from '@zhiban/live-metrics';
import type { QueueRule } from '@zhiban/wire';
import type { AgentBook } from './figures-book';
import { ringFigures, seconds } from './figures-queue';
import { unionSeconds } from './figures-spans';

/** One agent in the names and units of the exchange's own log, and what is known beyond it. */
export function agentFigures(book: AgentBook, rule: QueueRule): object {
  const { tally } = book;
  const dynamic = book.memberships.filter((membership) => membership.dynamic);
  return {
    answered: tally.answered,
    completed: tally.handled,
    talk_s: seconds(tally.talkMs + tally.holdMs),
    ring_no_answer: tally.rungOut,
    transfers: tally.transferred,
    by_queue: Object.fromEntries(
      [...book.byQueue].map(([queue, { answered, completed, talkMs }]) => [
        queue,
        { answered, talk: seconds(talkMs), completed },
      ]),
    ),
    pause_s_by_queue_reason: pausesByQueue(book),
    pause_s_by_reason_any_queue: pausesByReason(book.pauses),
    pause_s_any_queue: unionSeconds(book.pauses),
    member_s_any_queue_dynamic: unionSeconds(dynamic),
    pause_s_by_reason_said: pausesByReason(book.pauses.map((pause) => ({ ...pause, reason: pause.said }))),
    member_s_any_queue: unionSeconds(book.memberships),
    hold_s: seconds(tally.holdMs),
    after_call_s: seconds(tally.afterCallMs),
    ...ringFigures(tally, rule.ringTargetSeconds),
  };
}

function pausesByQueue(book: AgentBook): object {
  const queues = [...new Set(book.pauses.map(({ queue }) => queue))];
  return Object.fromEntries(
    queues.map((queue) => [queue, pausesByReason(book.pauses.filter((pause) => pause.queue === queue))]),
  );
}

function pausesByReason(pauses: AgentBook['pauses']): object {
  const reasons = [...new Set(pauses.map(({ reason }) => reason))];
  return Object.fromEntries(
    reasons.map((reason) => [reason, unionSeconds(pauses.filter((pause) => pause.reason === reason))]),
  );
}

/** Seats that bear one name are one agent: the exchange's log knows names only. */
export function mergeAgents(books: readonly AgentBook[]): AgentBook {
  const merged: AgentBook = { tally: emptyTally(), byQueue: new Map(), pauses: [], memberships: [] };
  for (const book of books) {
    addTally(merged.tally, book.tally);
    merged.pauses.push(...book.pauses);
    merged.memberships.push(...book.memberships);
    for (const [queue, own] of book.byQueue) {
      const sum = merged.byQueue.get(queue) ?? { answered: 0, completed: 0, talkMs: 0 };
      merged.byQueue.set(queue, {
        answered: sum.answered + own.answered,
        completed: sum.completed + own.completed,
        talkMs: sum.talkMs + own.talkMs,
      });
    }
  }
  return merged;
}
