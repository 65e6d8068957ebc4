/** Read by pages too; without a schema, so that a page that needs none does not carry them all. */

/** No centre has more seats for one interval; what would need more is a slip of the pen. */
export const mostSeatsNeeded = 20_000;

/** What a file of expected contacts does where something is expected already. */
export const expectedOverlaps = ['refuse', 'replace', 'merge', 'keep'] as const;
export type ExpectedOverlap = (typeof expectedOverlaps)[number];

/** What a file of history does where something is kept already. */
export const overlapChoices = ['refuse', 'replace', 'keep'] as const;

/** What a version of the rules of need can change. */
export const rulesParts = ['goals', 'shrinkage', 'posts', 'work', 'pools', 'skills'] as const;
export type RulesPart = (typeof rulesParts)[number];
