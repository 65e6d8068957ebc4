import type { AmiAnswer } from '@zhiban/acd-ami';
import type { ActState, ExchangeActView } from '@zhiban/wire';

type ActQueue = ExchangeActView['queues'][number];

/** How one queue's part went, by the exchange's answer. */
export function queueOutcome(queue: string, answer: AmiAnswer): ActQueue {
  if (answer.kind === 'answered') return { queue, done: answer.success, words: answer.words };
  return { queue, done: answer.kind === 'not-sent' ? false : null, words: null };
}

/** How the whole went: one queue without an answer leaves the whole unanswered. */
export function managedOutcome(queues: readonly ActQueue[], answers: readonly AmiAnswer[]): ActState {
  if (answers.every(({ kind }) => kind === 'not-sent')) return 'not-sent';
  if (queues.some(({ done }) => done === null)) return 'unanswered';
  const done = queues.filter((queue) => queue.done).length;
  if (done === queues.length) return 'done';
  return done === 0 ? 'refused' : 'partly';
}
