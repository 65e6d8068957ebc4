/** Read by pages too; without a schema, so that a page that needs none does not carry them all. */

/** No centre has more seats for one interval; what would need more is a slip of the pen. */
export const mostSeatsNeeded = 20_000;

/** What a file of expected contacts does where something is expected already. */
export const expectedOverlaps = ['refuse', 'replace', 'merge', 'keep'] as const;
export type ExpectedOverlap = (typeof expectedOverlaps)[number];
