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

export const peoplePlaces = peopleList.omit({ people: true });
export type PeoplePlaces = z.infer<typeof peoplePlaces>;

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
  leftOn: ['离职日期', 'last day', 'left_on'],
  skills: ['技能', 'skills'],
  termsFrom: ['合同开始', 'contract from', 'terms_from'],
  termsUntil: ['合同结束', 'contract until', 'terms_until'],
  system: ['工时制', 'hours system', 'hours_system'],
  settlement: ['结算周期', 'settlement'],
  weekHours: ['周工时', 'hours a week', 'week_hours'],
  periodHours: ['周期工时', 'hours a period', 'period_hours'],
  partTime: ['非全时', 'part time', 'part_time'],
  nightWork: ['夜班', 'night work', 'night_work'],
  /** Taken in with `people.protected` alone, and never in an export. */
  bornOn: ['出生日期', 'birth date', 'born_on'],
  source: ['交换机', 'source', 'exchange'],
  agent: ['坐席', 'agent', 'interface'],
} as const satisfies Record<string, readonly string[]>;
export type PeopleColumn = keyof typeof peopleColumns;

/** Words that cells may hold, the export's own first in each language: 是 and yes. */
export const peopleCellWords = {
  yes: ['是', 'yes', 'y', 'true', '1'],
  no: ['否', 'no', 'n', 'false', '0'],
  standard: ['标准', 'standard', '标准工时'],
  comprehensive: ['综合', 'comprehensive', '综合工时'],
  week: ['周', 'week'],
  month: ['月', 'month'],
  quarter: ['季', 'quarter', '季度'],
  year: ['年', 'year'],
} as const satisfies Record<string, readonly [string, string, ...string[]]>;
export type PeopleCellWord = keyof typeof peopleCellWords;
