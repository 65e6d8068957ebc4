import type { DemoTurn } from './demo-roster';

/** The demo's people as plain data: what an import file would bring. */
export interface DemoSite {
  code: string;
  zh: string;
  en: string;
}
export interface DemoTeam extends DemoSite {
  site: string;
}
export interface DemoPerson {
  /** Personnel number. */
  number: string;
  name: string;
  team: string;
  /** Posts by ORG-1. */
  posts: ('agent' | 'shift-lead')[];
  /** Seat number on the floor plan; `null`: no seat of their own. */
  seatLabel: string | null;
  /** What they can answer; 5 is the highest level. */
  skills: { queue: string; zh: string; level: number }[];
  turn: DemoTurn;
  /** The exchange's names of this person's agents. */
  exchangeAgents: { source: string; seat: string }[];
}

export const demoSites: readonly DemoSite[] = [
  { code: 'sh', zh: '上海中心', en: 'Shanghai' },
  { code: 'hf', zh: '合肥中心', en: 'Hefei' },
];

/** A team per queue. `size`: seats of the usual floor of 84. `also`: every n-th of the team can take that queue, too. */
export interface DemoTeamPlan extends DemoTeam {
  letter: string;
  size: number;
  queue: string;
  english: boolean;
  also: { queue: string; every: number }[];
}

export const demoTeams: readonly DemoTeamPlan[] = [
  {
    code: 'team-a',
    zh: '信用卡组',
    en: 'Credit cards',
    site: 'sh',
    letter: 'A',
    size: 30,
    queue: 'credit-card',
    english: false,
    also: [{ queue: 'debit-card', every: 4 }],
  },
  {
    code: 'team-b',
    zh: '借记卡组',
    en: 'Debit cards',
    site: 'sh',
    letter: 'B',
    size: 22,
    queue: 'debit-card',
    english: false,
    also: [{ queue: 'credit-card', every: 3 }],
  },
  {
    code: 'team-c',
    zh: '投诉组',
    en: 'Complaints',
    site: 'sh',
    letter: 'C',
    size: 12,
    queue: 'complaints',
    english: false,
    also: [{ queue: 'credit-card', every: 4 }],
  },
  {
    code: 'team-d',
    zh: '在线组',
    en: 'Online chat',
    site: 'hf',
    letter: 'D',
    size: 14,
    queue: 'online-chat',
    english: false,
    also: [{ queue: 'english-line', every: 5 }],
  },
  {
    code: 'team-e',
    zh: '英语组',
    en: 'English line',
    site: 'hf',
    letter: 'E',
    size: 6,
    queue: 'english-line',
    english: true,
    also: [{ queue: 'online-chat', every: 3 }],
  },
];
