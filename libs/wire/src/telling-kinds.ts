/** What people are told of. */
export const tellingKinds = ['swap', 'leave', 'roster', 'reminder', 'escalation', 'delegation', 'exception'] as const;
export type TellingKind = (typeof tellingKinds)[number];
