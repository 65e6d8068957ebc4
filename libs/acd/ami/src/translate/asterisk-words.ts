import type { AcdMember, DeviceState } from '@zhiban/acd-events';

/** AST_DEVICE_* of Asterisk's devicestate.h, as `Status` of a queue member tells it. 4 is "invalid". */
const deviceByStatus: readonly DeviceState[] = [
  'unknown',
  'idle',
  'in-use',
  'busy',
  'unavailable',
  'unavailable',
  'ringing',
  'ring-in-use',
  'on-hold',
];

export function deviceOf(status: number | null): DeviceState {
  return (status === null ? undefined : deviceByStatus[status]) ?? 'unknown';
}

export function membershipOf(word: string | null): AcdMember['membership'] {
  return word === 'static' || word === 'realtime' ? word : 'dynamic';
}

/** The wire's limits for identifiers and labels. */
export function clip(text: string): string {
  return text.length > 200 ? text.slice(0, 200) : text;
}
