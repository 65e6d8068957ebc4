import type { AgentPlan, QueuePlan } from '../plan/centre-plan';
import type { Appointment } from './agenda';

/** One leg of a call as the exchange keeps it. Instants in ms. */
export interface Channel {
  name: string;
  uniqueid: string;
  linkedid: string;
  /** Asterisk channel state: 0 Down, 4 Ring, 5 Ringing, 6 Up. */
  state: 0 | 4 | 5 | 6;
  number: string;
  /** `null`: `<unknown>`. */
  callerName: string | null;
  peerNumber: string | null;
  peerName: string | null;
  context: string;
  exten: string;
  priority: number;
  memberInterface: string;
  application: string;
  appData: string;
  bridge: string | null;
  createdAt: number;
}

export interface Call {
  channel: Channel;
  visit: Visit | null;
  talk: Talk | null;
}

/** One stay of a call in a queue. */
export interface Visit {
  /** `visitIdOf(call, queue, joinedAt)` */
  id: string;
  call: Call;
  queue: QueueState;
  joinedAt: number;
  originalPosition: number;
  ring: Ring | null;
  /** Patience, key press, longest wait. */
  endings: Appointment[];
}

export interface Ring {
  visit: Visit;
  seat: SeatState;
  channel: Channel;
  startedAt: number;
  ending: Appointment | null;
}

export interface Talk {
  visit: Visit;
  seat: SeatState;
  channel: Channel;
  bridge: string;
  ringStartedAt: number;
  answeredAt: number;
  heldSince: number | null;
  heldMs: number;
  coming: Appointment[];
}

/** A seat's place in one queue. Instants in ms; 0: never. */
export interface Member {
  queue: QueueState;
  seat: SeatState;
  penalty: number;
  paused: boolean;
  reason: string;
  pausedAt: number;
  loginAt: number;
  callsTaken: number;
  lastCallAt: number;
}

export type Device = 'idle' | 'in-use' | 'ringing' | 'unavailable';

export interface SeatState {
  agent: AgentPlan;
  device: Device;
  /** Empty while logged out. */
  members: Member[];
  ring: Ring | null;
  talk: Talk | null;
  wrapUntil: number;
  idleSince: number;
  /** Rings before this instant are not answered: nobody sits there. */
  awayUntil: number;
  /** The pause that waits for the end of the talk. */
  wish: PauseWish | null;
  /** What the agent is doing besides calls. */
  pause: { reason: string; until: number } | null;
  leaving: boolean;
}

export interface PauseWish {
  reason: string;
  ms: number;
}

export interface QueueState {
  plan: QueuePlan;
  /** In order of position. */
  waiting: Visit[];
  members: Member[];
  completed: number;
  abandoned: number;
  /** Whole-second sums as the exchange keeps them. */
  holdSeconds: number;
  talkSeconds: number;
  answered: number;
  answeredInTime: number;
}

/** What happened on the floor, in the exchange's order. Objects are live: read them at once. */
export type FloorFact = { at: number } & (
  | { type: 'call-arrived'; call: Call; queue: QueueState }
  | { type: 'caller-hung-up'; call: Call }
  | { type: 'visit-joined'; visit: Visit; through: 'trunk' | 'overflow' | 'transfer' }
  | { type: 'ring-started'; ring: Ring }
  | { type: 'ring-heard'; ring: Ring }
  | { type: 'ring-missed'; ring: Ring; ringSeconds: number }
  | { type: 'ring-cancelled'; ring: Ring }
  | { type: 'visit-answered'; talk: Talk; position: number; waitSeconds: number; ringSeconds: number }
  | { type: 'visit-abandoned'; visit: Visit; position: number; waitSeconds: number }
  | { type: 'visit-timed-out'; visit: Visit; position: number; waitSeconds: number; onwards: QueueState | null }
  | { type: 'visit-left-by-key'; visit: Visit; position: number; waitSeconds: number }
  | { type: 'call-hung-up'; call: Call; cause: 0 | 16 }
  | { type: 'hold-started'; talk: Talk }
  | { type: 'hold-ended'; talk: Talk }
  | { type: 'talk-ended'; talk: Talk; by: 'agent' | 'caller'; talkSeconds: number; waitSeconds: number }
  | { type: 'talk-transferred'; talk: Talk; to: QueueState; talkSeconds: number; waitSeconds: number }
  | { type: 'seat-connected'; seat: SeatState }
  | { type: 'seat-disconnected'; seat: SeatState }
  | { type: 'member-added'; member: Member }
  | { type: 'member-removed'; member: Member }
  | { type: 'member-paused'; member: Member }
  | { type: 'link-dropped'; ms: number }
  | { type: 'exchange-stopped' }
  | { type: 'exchange-started' }
);

export type FloorFactType = FloorFact['type'];
export type FactOf<T extends FloorFactType> = Extract<FloorFact, { type: T }>;
