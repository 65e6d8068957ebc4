/** How somebody is there, held against the published roster, at one moment. */
export const standings = [
  'working',
  'on-break',
  /** Should be here; the tolerance still runs. */
  'awaited',
  /** Should be here and was not since the shift began. */
  'missing',
  /** Was here, and signed out before the shift ended. */
  'left-early',
  /** The rostered break is over, and so is its tolerance. */
  'break-over',
  'not-rostered',
  /** Rostered, but the floor cannot tell: a feed is down, or nobody knows the person's agent. Never told as absent. */
  'unknown',
] as const;
export type Standing = (typeof standings)[number];

const absent = new Set<Standing>(['missing', 'left-early', 'break-over']);
/** Should be here, and is not. */
export const isAbsent = (one: Standing | null): boolean => one !== null && absent.has(one);
