/** Read by pages too; without a schema, so that a page that needs none does not carry them all. */

/** Whoever is away for longer has a successor. */
export const longestDelegationDays = 366;

/** What the machine does about requests that nobody has decided. */
export const requestCalls = ['remind', 'escalate'] as const;
export type RequestCallStep = (typeof requestCalls)[number];
