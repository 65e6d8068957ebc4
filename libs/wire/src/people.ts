import { z } from 'zod';

/** An agent as an exchange knows it. `agent` is its seat (interface) or member name. */
export const exchangeAgent = z.object({ source: z.string(), agent: z.string() });
export type ExchangeAgent = z.infer<typeof exchangeAgent>;

export const person = z.object({
  /** Employee number: the person's own name in imports. */
  number: z.string(),
  name: z.string(),
  /** Names in Latin letters, where there are any. */
  nameEn: z.string().nullable(),
  site: z.string().nullable(),
  siteEn: z.string().nullable(),
  team: z.string().nullable(),
  teamEn: z.string().nullable(),
  /** What stands on the seat: number or extension. */
  seatLabel: z.string().nullable(),
  agents: z.array(exchangeAgent),
});
export type Person = z.infer<typeof person>;

export const peopleList = z.object({
  sites: z.array(z.string()),
  teams: z.array(z.object({ site: z.string(), team: z.string(), teamEn: z.string().nullable() })),
  people: z.array(person),
});
export type PeopleList = z.infer<typeof peopleList>;

export const importQuery = z.strictObject({
  /** `true`: only say what would change. */
  dryRun: z.stringbool().default(false),
});
export type ImportQuery = z.infer<typeof importQuery>;

/** What an import changed, or would change. */
export const importOutcome = z.object({
  dryRun: z.boolean(),
  added: z.array(z.string()),
  changed: z.array(z.string()),
  unchanged: z.int(),
});
export type ImportOutcome = z.infer<typeof importOutcome>;

/** Columns of the file with every header that is understood, the export's own first. */
export const peopleColumns = {
  number: ['工号', 'employee number', 'employee_number', 'number'],
  name: ['姓名', 'name'],
  nameEn: ['英文名', 'english name', 'name_en'],
  site: ['职场', 'site'],
  siteEn: ['职场英文名', 'site in english', 'site_en'],
  team: ['班组', 'team'],
  teamEn: ['班组英文名', 'team in english', 'team_en'],
  seatLabel: ['座位', 'seat', 'seat_label'],
  source: ['交换机', 'source', 'exchange'],
  agent: ['坐席', 'agent', 'interface'],
} as const satisfies Record<string, readonly string[]>;
export type PeopleColumn = keyof typeof peopleColumns;
