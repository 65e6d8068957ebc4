/** What people are told of. */
export const tellingKinds = [
  'swap',
  'leave',
  'roster',
  'reminder',
  'escalation',
  'delegation',
  'notice',
  'case',
  'exception',
  'handover',
] as const;
export type TellingKind = (typeof tellingKinds)[number];
