import { z } from 'zod';
import type { PlaceName, QueueId, SeatId } from './board';
import type { Place } from './grants';
import { standings, type Standing } from './standing';

const minutes = z.int().min(0).max(240);

/** How far the floor may differ from the roster before it is called so. */
export const attendanceRules = z.object({
  /** After a shift has begun, after a sign-out, and before a shift ends. */
  lateMinutes: minutes,
  /** Beyond the length of a rostered break. */
  breakMinutes: minutes,
  /** Before a shift somebody is early, not without a roster (ATT-1). */
  beforeMinutes: minutes,
  /** After a shift somebody stays on, with a long call or until the relief comes (HAND-6). */
  afterMinutes: minutes,
  /** At the seat so long before a shift (ATT-1); 0: nobody asks. */
  arriveMinutes: minutes.default(10),
});
export type AttendanceRules = z.infer<typeof attendanceRules>;

export const defaultAttendanceRules: AttendanceRules = {
  lateMinutes: 5,
  breakMinutes: 5,
  beforeMinutes: 30,
  afterMinutes: 30,
  arriveMinutes: 10,
};

const standing = z.enum(standings);

/** How many people; `rostered` = `present` + `awaited` + `missing` + `unknown`. */
export interface AttendanceCounts {
  /** A published shift of theirs holds now. */
  rostered: number;
  /** As rostered, those on their break included. */
  present: number;
  onBreak: number;
  awaited: number;
  /** Should be here and are not. */
  missing: number;
  unknown: number;
  /** Here, and not rostered. */
  extra: number;
}

/** Beside a seat's state. A seat whose person is there as rostered has none. */
export interface SeatAttendance {
  standing: Exclude<Standing, 'working'>;
  /** `null`: not known since when, or it does not matter. */
  since: number | null;
}

/** Somebody who should be here and is not; most have no seat on the floor. */
export interface AbsentPerson extends Place {
  /** Empty where the board tells no names. */
  name: string;
  nameEn: string | null;
  siteEn: string | null;
  teamEn: string | null;
  standing: Standing;
  since: number | null;
  /** The shift that holds now. */
  from: number;
  to: number;
  queues: QueueId[];
  /** One that the floor knows of. */
  seat: SeatId | null;
}

/** Rostered against present. Sums are of the people whom the reader sees. */
export interface AttendanceView {
  all: AttendanceCounts;
  /** By `teamKey`. */
  teams: Record<string, AttendanceCounts & PlaceName>;
  queues: Record<QueueId, AttendanceCounts>;
  seats: Record<SeatId, SeatAttendance>;
  /** By a key of the person. */
  absent: Record<string, AbsentPerson>;
}

/** Names a team among those of all sites; empty: of no team. */
export const teamKey = ({ site, team }: Place): string => (team === null ? '' : `${site ?? ''}/${team}`);

const name = z.string().trim().min(1).max(60).optional();

/** Whose attendance is asked for; nothing named: everybody's. */
export const attendanceAsked = z.strictObject({ queue: z.string().min(1).max(280).optional(), site: name, team: name });
export type AttendanceAsked = z.infer<typeof attendanceAsked>;

const instant = z.int();

/** Somebody who is rostered now, or here without being so. */
export const attendingPerson = z.object({
  number: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  site: z.string().nullable(),
  siteEn: z.string().nullable(),
  team: z.string().nullable(),
  teamEn: z.string().nullable(),
  standing,
  since: instant.nullable(),
  /** `null`: not rostered. */
  shift: z.object({ from: instant, to: instant, overtime: z.boolean() }).nullable(),
  queues: z.array(z.string()),
  seat: z.string().nullable(),
});
export type AttendingPerson = z.infer<typeof attendingPerson>;

/** `GET /api/v1/live/attendance`: the names behind the numbers. */
export const attendanceList = z.object({
  at: instant,
  /** A roster is published for now. */
  published: z.boolean(),
  people: z.array(attendingPerson),
});
export type AttendanceList = z.infer<typeof attendanceList>;
