import type { Spread } from '../chance/distributions';

/** Minutes of the local day, 0…1440. `to` before `from`: the shift passes midnight. */
export interface ShiftPlan {
  from: number;
  to: number;
}

/** A shift for each day of a cycle, over and over; `null`: off. On `anchor`, a date, the cycle began. */
export interface DutyPlan {
  anchor: string;
  days: (ShiftPlan | null)[];
}

export interface QueuePlan {
  /** The exchange's own name. */
  queue: string;
  zh: string;
  en: string;
  /** The dialplan extension that leads here; also the target of a blind transfer. */
  extension: string;
  /** Arrivals per hour at the height of the day (`dayCurve` = 1). */
  peakPerHour: number;
  talk: Spread;
  /** After-call work that the exchange grants by itself (Asterisk `wrapuptime`), seconds. */
  wrapUpSeconds: number;
  ringSeconds: number;
  /** A caller who waits longer is sent on, to `overflowTo` or out. */
  maxWaitSeconds: number;
  overflowTo: string | null;
  /** A missed ring pauses the member in this queue. */
  autoPause: boolean;
  /** Part of the talks that end with a blind transfer to another queue. */
  transferRatio: number;
}

export interface SkillPlan {
  queue: string;
  /** Asterisk penalty: 0 is asked first. */
  penalty: number;
}

export interface AgentPlan {
  /** The exchange's name of the seat: its interface. */
  seat: string;
  extension: string;
  /** Seat number on the floor plan. */
  label: string;
  name: string;
  team: string;
  skills: SkillPlan[];
  /** Every day's. */
  shift: ShiftPlan;
  /** By a roster instead of every day. */
  duty?: DutyPlan;
}

/** How callers and agents behave. Times in seconds. */
export interface HabitPlan {
  patience: Spread;
  /** Part of the callers who hang up within the first five seconds. */
  hastyRatio: number;
  /** Part of those still waiting after 20 s who press the key that leaves the queue. */
  keyRatio: number;
  ring: Spread;
  missedRingRatio: number;
  holdRatio: number;
  hold: Spread;
  /** What the agent needs after a call; past the wrap-up the seat is paused without a reason. */
  afterCall: Spread;
  afterCallRatio: number;
  /** Short leaves per hour on duty, and how long they last. */
  leavesPerHour: number;
  leave: Spread;
  /** Whether agents take meals and rests and come and go by their shifts. `false`: everybody stays. */
  breaks: boolean;
  /** Part of the rostered shifts to which nobody comes, and of the days off on which somebody comes all the same. */
  absentRatio: number;
  extraRatio: number;
}

export interface IncidentPlan {
  burstsPerDay: number;
  linkDropsPerDay: number;
  restartsPerDay: number;
  longLeavesPerDay: number;
}

/** All that a floor needs in order to run: plain data. */
export interface CentrePlan {
  timeZone: string;
  /** `HH:MM` */
  businessDayStart: string;
  queues: QueuePlan[];
  agents: AgentPlan[];
  habits: HabitPlan;
  incidents: IncidentPlan;
  /** Arrivals at the height of the day all day long, instead of the day's curve. */
  steady: boolean;
}
