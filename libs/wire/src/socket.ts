import { z } from 'zod';
import { boardKey, type BoardJoined, type BoardStroke } from './board';
import type { DeviceBeat, DeviceCommand } from './devices';
import type { ExplainedFigure, ExplainFigure } from './figure';
import type { HandoversChanged } from './handover';
import type { LeaveChanged } from './leave';
import type { MyRosterChanged } from './my-roster';
import type { UnreadNotices } from './notices';
import type { Permission } from './permissions';
import type { closePast, openPast, pacePast, PastJoined, PastPace, PastProgress, PastStroke, seekPast } from './past';
import type { Language, Problem } from './problem';
import type { joinRoster, RosterJoined, RosterPublished, RosterStroke, RosterWorldChanged } from './roster';
import type { SwapChanged } from './swap';
import type { UnreadTellings } from './tellings';

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
  /** One view of the draft a socket; joining another leaves the one before. */
  'roster:join': (message: z.infer<typeof joinRoster>, answer: (joined: Answer<RosterJoined>) => void) => void;
  'roster:leave': (message: Record<string, never>, answer: (left: Answer<null>) => void) => void;
  /** Hears from then on that something is published for its reader. */
  'my-roster:join': (message: Record<string, never>, answer: (joined: Answer<null>) => void) => void;
  /** Hears from then on of requests that its reader may see. */
  'requests:join': (message: Record<string, never>, answer: (joined: Answer<null>) => void) => void;
  /** Hears from then on of leave that its reader may see. */
  'leave:join': (message: Record<string, never>, answer: (joined: Answer<null>) => void) => void;
  /** Hears from then on of records of handover that its reader may see. */
  'handovers:join': (message: Record<string, never>, answer: (joined: Answer<null>) => void) => void;
  /** Answers how much is unread, and hears from then on whenever that changes. */
  'tellings:join': (message: Record<string, never>, answer: (joined: Answer<UnreadTellings>) => void) => void;
  /** Answers what of notices its reader has still to read, and hears from then on whenever that changes. */
  'notices:join': (message: Record<string, never>, answer: (joined: Answer<UnreadNotices>) => void) => void;
  /** A TV says how it is. */
  'device:beat': (beat: DeviceBeat, answer: (heard: Answer<null>) => void) => void;
}

/** Which release answers, and which build of the pages it hands out; `build: null`: pages that were not built. */
export interface ServerHello {
  version: string;
  build: string | null;
}

/**
 * Who a page wants to be: by default the person who is signed in; `device`: the TV that was paired. `language`: what the
 * reader chose on the page.
 */
export interface HandshakeAuth {
  as?: 'device';
  language?: Language;
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
  'roster:join': 'roster.read',
  'roster:leave': 'roster.read',
  'my-roster:join': 'roster.own',
  'requests:join': 'requests.own',
  'leave:join': 'requests.own',
  'handovers:join': 'handover.read',
  'tellings:join': 'requests.own',
  'notices:join': 'notices.own',
  'device:beat': 'wall.view',
} as const satisfies Record<keyof ClientEvents, Permission>;

/** Events that the server sends. */
export interface ServerEvents {
  /** First of all, at every connection. */
  'server:hello': (hello: ServerHello) => void;
  'board:stroke': (stroke: BoardStroke) => void;
  'past:stroke': (stroke: PastStroke) => void;
  /** How far the replay is that an open or a seek waits for. */
  'past:progress': (progress: PastProgress) => void;
  'roster:stroke': (stroke: RosterStroke) => void;
  'roster:published': (message: RosterPublished) => void;
  'roster:world': (message: RosterWorldChanged) => void;
  'my-roster:changed': (message: MyRosterChanged) => void;
  'requests:changed': (message: SwapChanged) => void;
  'leave:changed': (message: LeaveChanged) => void;
  'handovers:changed': (message: HandoversChanged) => void;
  'tellings:changed': (message: UnreadTellings) => void;
  'notices:changed': (message: UnreadNotices) => void;
  /** The server stops in an orderly way. */
  'server:closing': (message: { at: number }) => void;
  /** To a TV alone. */
  'device:command': (command: DeviceCommand) => void;
}
