import { z } from 'zod';
import { boardKey, type BoardJoined, type BoardStroke } from './board';
import type { ExplainedFigure, ExplainFigure } from './figure';
import type { Permission } from './permissions';
import type { closePast, openPast, pacePast, PastJoined, PastPace, PastProgress, PastStroke, seekPast } from './past';
import type { Problem } from './problem';

export const joinBoard = z.object({ board: boardKey });
export const askClock = z.object({ sentAt: z.number() });

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Events that a browser sends. Each is acknowledged. `board:join` also serves to ask again after a gap. */
export interface ClientEvents {
  'board:join': (message: z.infer<typeof joinBoard>, answer: (joined: Answer<BoardJoined>) => void) => void;
  'board:leave': (message: z.infer<typeof joinBoard>, answer: (left: Answer<null>) => void) => void;
  'figure:explain': (message: ExplainFigure, answer: (explained: Answer<ExplainedFigure>) => void) => void;
  'clock:ask': (
    message: z.infer<typeof askClock>,
    answer: (clock: Answer<{ sentAt: number; at: number }>) => void,
  ) => void;
  'past:open': (message: z.infer<typeof openPast>, answer: (joined: Answer<PastJoined>) => void) => void;
  'past:seek': (message: z.infer<typeof seekPast>, answer: (joined: Answer<PastJoined>) => void) => void;
  'past:speed': (message: z.infer<typeof pacePast>, answer: (pace: Answer<PastPace>) => void) => void;
  'past:explain': (message: ExplainFigure, answer: (explained: Answer<ExplainedFigure>) => void) => void;
  'past:close': (message: z.infer<typeof closePast>, answer: (closed: Answer<null>) => void) => void;
}

/** What each message asks of its sender. */
export const messagePermissions = {
  'board:join': 'wall.view',
  'board:leave': 'wall.view',
  'figure:explain': 'wall.view',
  'clock:ask': 'wall.view',
  'past:open': 'past.view',
  'past:seek': 'past.view',
  'past:speed': 'past.view',
  'past:explain': 'past.view',
  'past:close': 'past.view',
} as const satisfies Record<keyof ClientEvents, Permission>;

/** Events that the server sends. */
export interface ServerEvents {
  'board:stroke': (stroke: BoardStroke) => void;
  'past:stroke': (stroke: PastStroke) => void;
  /** How far the replay is that an open or a seek waits for. */
  'past:progress': (progress: PastProgress) => void;
  /** The server stops in an orderly way. */
  'server:closing': (message: { at: number }) => void;
}
