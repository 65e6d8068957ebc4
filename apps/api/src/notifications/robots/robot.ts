import type { RobotChannel } from '@zhiban/wire';
import type { Delivery } from '../../platform/outbox';
import { failure, shortly } from '../../platform/outgoing';
import type { RobotWords } from './robot-payload';

export interface RobotAccess {
  address: string;
  secret: string | null;
  /** Milliseconds since 1970-01-01 UTC. */
  now: number;
}

export interface RobotLetter {
  url: string;
  body: object;
}

/** How the robot of one vendor is spoken to. */
export interface Robot {
  /** Messages within so many milliseconds that it takes from us; below what the vendor allows. */
  pace: readonly { most: number; withinMs: number }[];
  letter(words: RobotWords, access: RobotAccess): RobotLetter;
  /** Where the answer has its code: 0 is good, whatever the status says. */
  codeAt: 'errcode' | 'code';
  textAt: 'errmsg' | 'msg';
  /** Codes by which it says that it gets too much, and how long to leave it alone then. */
  busy: ReadonlyMap<number, number>;
}

export type Robots = Readonly<Record<RobotChannel, Robot>>;

/** A robot answers 200 also to what it refuses. */
export function robotVerdict({ codeAt, textAt, busy }: Robot, body: string): Delivery {
  const answer = answerOf(body);
  const code = answer?.[codeAt];
  if (code === 0) return { ok: true };
  if (typeof code !== 'number') return failure('delivery.robot-refused', { code: '—', answer: shortly(body) });
  const waitMs = busy.get(code);
  if (waitMs !== undefined) return { ...failure('delivery.robot-busy', { code }), waitMs };
  return failure('delivery.robot-refused', { code, answer: shortly(wordsOf(answer?.[textAt])) });
}

const wordsOf = (text: unknown): string => (typeof text === 'string' ? text : '');

function answerOf(body: string): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
