import { z } from 'zod';
import type { AlarmView } from './alarms';
import type { AttendanceView } from './attendance';
import type { LayoutPicture } from './layout-picture';
import type { FormulaId } from './formula-ids';
import type { TickerNotice } from './notices';
import type { PauseClass } from './settings';

/** `source/queue` and `source/seat`: unique over all sources. */
export type QueueId = string;
export type SeatId = string;
export type SourceId = string;

/** Boards that one socket may watch. */
export const boardSocketLimit = 8;

/** Which board a reader asks for. */
export const boardKey = z.union([
  z.literal('centre'),
  z.string().regex(/^queue:.{1,270}$/),
  /** A board that people made. */
  z.string().regex(/^board:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
]);
export type BoardKey = z.infer<typeof boardKey>;

export const seatStates = ['logged-out', 'idle', 'ringing', 'talking', 'hold', 'after-call', 'not-ready'] as const;
export type SeatState = (typeof seatStates)[number];

/** Counts and figures of one window. Ratios are 0…1; `null` means nothing to divide by. Durations are milliseconds. */
export interface FigureSet {
  /** Contacts that were waiting when the window began. */
  broughtIn: number;
  /** Callers found waiting in a first picture. */
  carriedIn: number;
  offered: number;
  answered: number;
  abandoned: number;
  shortAbandoned: number;
  leftOtherwise: number;
  withdrawn: number;
  lost: number;
  unknown: number;
  handled: number;
  /** The queue's own formula and threshold. On a sum over queues: the centre's default rule. */
  sl: number | null;
  sl10: number | null;
  sl20: number | null;
  asaMs: number | null;
  abandonWaitMs: number | null;
  ring10: number | null;
  ringMs: number | null;
  ahtMs: number | null;
  abandonRate: number | null;
  connectRate: number | null;
  occupancy: number | null;
  /** The window touches a time in which the exchange was not linked: what happened then is missing. */
  gap: boolean;
}

export const boardWindows = ['day', 'm60', 'm30', 'm15', 'interval'] as const;
export type BoardWindow = (typeof boardWindows)[number];

export interface SeatCounts {
  onDuty: number;
  idle: number;
  ringing: number;
  talking: number;
  hold: number;
  afterCall: number;
  notReady: number;
  loggedOut: number;
}

/** What is told of a queue and of all of them: the rule that its figures are judged by, who waits, who is there. */
export interface ScopeView {
  formula: FormulaId;
  targetSeconds: number;
  targetRatio: number;
  warnRatio: number;
  alarmRatio: number;
  longestWaitWarnMs: number;
  longestWaitAlarmMs: number;
  waiting: number;
  /** When the contact that waits longest entered; `null`: nobody waits. The client ticks. */
  oldestSince: number | null;
  seats: SeatCounts;
  windows: Partial<Record<BoardWindow, FigureSet>>;
}

/** The centre board sends the windows `day` and `m15` of each queue; a queue's own board every window. */
export interface QueueView extends ScopeView {
  source: SourceId;
  queue: string;
  zh: string;
  en: string;
  /** SL of each interval of the business day by its start (ms as text), for the row's small line. */
  slByInterval: Record<string, number | null>;
}

/** A sum over the queues of the board. */
export interface TotalsView extends ScopeView {
  oldestQueue: QueueId | null;
  windows: Record<BoardWindow, FigureSet>;
  /** How many waited, by minute start (ms as text), last 60 minutes. */
  waitingByMinute: Record<string, number>;
}

export interface SeatView {
  source: SourceId;
  seat: string;
  /** Short label on the seat: the person's seat number or extension. */
  label: string;
  name: string;
  /** With the team whose seat it is; `null`: nobody knows who sits there, or the person belongs to none. */
  site: string | null;
  siteEn: string | null;
  team: string | null;
  teamEn: string | null;
  queues: QueueId[];
  state: SeatState;
  /** Since when the state holds; `null`: since before the first picture. */
  since: number | null;
  /** What is also true: a pause asked for while talking, or a pause in some of the queues only. */
  also: 'pause-requested' | 'partly-paused' | null;
  reason: { code: string | null; zh: string; en: string; class: PauseClass } | null;
  /** LIVE-3: the instants at which the present state warns and alarms; `null`: no limit. */
  warnAt: number | null;
  alarmAt: number | null;
  /** LIVE-4: when this seat last let a call ring out, cleared by its next answered ring. */
  missedRingAt: number | null;
  /** LIVE-7: since when the hand is up. */
  handSince: number | null;
  /** LIVE-3: a short leave that was granted, and until when it lasts once the agent is out. */
  leave: { state: 'granted' | 'out'; until: number | null } | null;
  call: { visit: string | null; queue: QueueId | null; caller: string | null; waitMs: number | null } | null;
}

export interface TrendPoint {
  offered: number;
  answered: number;
  abandoned: number;
  sl: number | null;
  gap: boolean;
  /** The interval is closed and stored. */
  closed: boolean;
}

export type LinkState = 'connecting' | 'up' | 'frozen' | 'down';

export interface SourceView {
  zh: string;
  en: string;
  link: LinkState;
  /** Since when the link is in this state. */
  since: number;
  staleMs: number;
  /** Times of the business day in which the source was not linked. `to: null`: still going on. */
  gaps: { from: number; to: number | null }[];
}

/** What every board shows around its figures. */
export interface BoardFrameView {
  board: BoardKey;
  demo: boolean;
  /** LIVE-8: a visit is on, and no name is told. */
  visitors: boolean;
  centre: {
    zh: string;
    en: string;
    timeZone: string;
    /** Start and end of the present business day. */
    dayFrom: number;
    dayTo: number;
    intervalMinutes: number;
  };
  sources: Record<SourceId, SourceView>;
  /** Since when events are held and not stored; `null` or absent: all is stored. */
  storing?: { since: number } | null;
  /**
   * The sites and teams whose seats, seat counts and seat alarms are shown; `null` or absent: the whole centre. Figures of
   * queues and of the centre are whole in any case.
   */
  only?: PlaceName[] | null;
  /** What is published for everybody at some place, by id; absent: nothing. */
  notices?: Record<string, TickerNotice>;
}

/** A site or a team, as people call it. */
export interface PlaceName {
  zh: string;
  en: string;
}

/** What every board has of the floor: all of it, or what its tiles need. */
export interface FloorView extends BoardFrameView {
  queues: Record<QueueId, QueueView>;
  seats: Record<SeatId, SeatView>;
  /** Open alarms by id: of everything that the board shows, and of the sources behind it. */
  alarms: Record<string, AlarmView>;
  /** Absent: no roster is published for now. */
  attendance?: AttendanceView;
}

/**
 * A contact that waits in a queue or is talked to. Instants are server clock. It names no seat: a seat names its call, and
 * who may not see the seat does not learn from here where the call is.
 */
export interface CallView {
  /** Masked. */
  caller: string | null;
  /** When it entered the queue. */
  since: number;
  /** `null`: it waits. `holdMs`: of holds that are over; `holdSince`: of the one that goes on. */
  talk: { since: number; holdSince: number | null; holdMs: number } | null;
}

export interface BoardPicture extends FloorView {
  totals: TotalsView;
  /** Intervals of the business day by start (ms as text). */
  trend: Record<string, TrendPoint>;
  /** By visit; only a queue's own board tells its calls. */
  calls?: Record<string, CallView>;
}

/** Objects merge, everything else replaces. */
export type DeepPartial<T> = T extends (infer U)[]
  ? U[]
  : T extends object
    ? { [K in keyof T]?: DeepPartial<T[K]> }
    : T;

/** What accompanies every picture and every stroke. */
export interface Stamp {
  /** Names one run of the server: another epoch means "ask again". */
  epoch: string;
  /** Counts up by one with each stroke of this board. */
  seq: number;
  /** Server clock at sending. */
  at: number;
  /** For each source the last instant at which it proved alive. */
  fresh: Record<SourceId, number>;
}

/** The picture of a fixed wall, or of a board that people made. */
export type AnyPicture = BoardPicture | LayoutPicture;

export interface BoardJoined extends Stamp {
  picture: AnyPicture;
}

/** A numbered stroke. Sent at least once a second, so silence itself is a sign. */
export interface BoardStroke extends Stamp {
  board: BoardKey;
  set?: DeepPartial<BoardPicture> | DeepPartial<LayoutPicture>;
  /** Paths (keys from the root) that are no longer there. Removed before `set` is merged. */
  gone?: string[][];
}
