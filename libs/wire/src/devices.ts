import { z } from 'zod';
import { boardSocketLimit } from './board';
import { languages } from './problem';

/** TVs: screens that nobody is signed in on. Instants are milliseconds since 1970-01-01 UTC of the server's clock. */
const instant = z.int();
const count = z.int().min(0);

/** What hangs on a TV: a board's key, or `seats`, the seat map of the whole centre. Opaque to whoever stores it. */
export const deviceBoard = z.strictObject({
  board: z
    .string()
    .max(280)
    .regex(/^[a-z]+(:.+)?$/),
  /** How long its turn lasts. */
  seconds: z.int().min(5).max(3600),
});
export type DeviceBoard = z.infer<typeof deviceBoard>;

export const deviceSetting = z.strictObject({
  name: z.string().trim().min(1).max(40),
  language: z.enum(languages),
  /** In turn. As many as one socket may watch. */
  boards: z.array(deviceBoard).min(1).max(boardSocketLimit),
  /** A TV that is off on purpose need not be missed. */
  watched: z.boolean(),
});
export type DeviceSetting = z.infer<typeof deviceSetting>;

/** `code` as a person types it: small letters, spaces and hyphens do not matter. */
export const pairDevice = z.strictObject({ code: z.string().trim().min(1).max(20), ...deviceSetting.shape });
export type PairDevice = z.infer<typeof pairDevice>;

export const deviceSounds = ['unknown', 'muted', 'allowed', 'tested'] as const;

/** What a TV says of itself every `deviceBeatMs`. */
export const deviceBeatMs = 5000;
export const deviceBeat = z.strictObject({
  /** Since a stroke was last painted; `null`: none was yet. */
  paintedMsAgo: count.max(31_536_000_000).nullable(),
  /** What hangs there now; `null`: nothing yet. */
  board: z.string().max(280).nullable(),
  /** Of the page that runs there. */
  version: z.string().max(80),
  width: count.max(100_000),
  height: count.max(100_000),
  /** By how much the screen's own clock is ahead (+) or behind (−); `null`: right within 2 s. */
  clockErrorMs: z.int().nullable(),
  /** `muted`: the browser lets no sound out. */
  sound: z.enum(deviceSounds),
  /** Since the alarm's tones were last let out in a test; `null`: never. A page of an earlier release does not say it. */
  soundTestedMsAgo: count.max(315_360_000_000).nullable().optional(),
  /** `false`: the page lies behind another one, or the screen sleeps. */
  visible: z.boolean(),
});
export type DeviceBeat = z.infer<typeof deviceBeat>;

export const deviceView = z.object({
  id: z.uuid(),
  ...deviceSetting.shape,
  pairedAt: instant,
  pairedBy: z.string(),
  /** `never`: it has painted nothing since it was paired. */
  state: z.enum(['painting', 'silent', 'never']),
  /** When it last painted. */
  paintedAt: instant.nullable(),
  connected: z.boolean(),
  address: z.string().nullable(),
  /** The latest beat, and when it came; `null`: none yet. */
  beat: deviceBeat.omit({ paintedMsAgo: true }).nullable(),
  beatAt: instant.nullable(),
});
export type DeviceView = z.infer<typeof deviceView>;

/** `version`: of the pages that the server hands out, for comparing with what runs on the TVs. */
export const deviceList = z.object({ at: instant, version: z.string(), devices: z.array(deviceView) });
export type DeviceList = z.infer<typeof deviceList>;

/** What a TV is told of itself; `device: null`: it is not paired. */
export const tvView = z.object({
  device: z.object({ id: z.uuid(), ...deviceSetting.omit({ watched: true }).shape }).nullable(),
});
export type TvView = z.infer<typeof tvView>;

export const tvPairing = z.object({
  code: z.string(),
  expiresAt: instant,
  /** Server clock, for counting down. */
  at: instant,
  /** Where people reach the server, if it is known to differ from what the TV opened. */
  address: z.string().nullable(),
});
export type TvPairing = z.infer<typeof tvPairing>;

export const tvClaim = z.object({ state: z.enum(['waiting', 'expired', 'paired']) });
export type TvClaim = z.infer<typeof tvClaim>;

export const deviceCommands = ['reload', 'identify', 'sound'] as const;
/** What a person tells a TV from afar. `sound`: play what an alarm plays, which also says whether it may be heard. */
export type DeviceCommand = (typeof deviceCommands)[number];
