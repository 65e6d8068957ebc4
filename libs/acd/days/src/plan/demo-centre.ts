import { defaultCentreSettings, type CentreSettings } from '@zhiban/wire';
import { chanceOf } from '../chance/chance';
import type { AgentPlan, CentrePlan, ShiftPlan, SkillPlan } from './centre-plan';
import { drawChineseName, drawEnglishName } from './demo-names';
import { demoSites, demoTeams, type DemoPerson, type DemoSite, type DemoTeam, type DemoTeamPlan } from './demo-people';
import { demoTurn, dutyOf } from './demo-roster';
import { demoQueues, noIncidents, usualHabits, usualIncidents } from './demo-queues';

export interface DemoCentre {
  plan: CentrePlan;
  sites: DemoSite[];
  teams: DemoTeam[];
  persons: DemoPerson[];
  settings: CentreSettings;
}

export interface DemoOptions {
  /** Seats on the floor; volumes follow. 84 by default. */
  agents?: number;
  incidents?: boolean;
  /** Agents come by the demo's roster instead of every day for twelve hours; volumes follow. */
  rostered?: boolean;
  /** Name of the telephony source in settings and exchange agents. */
  source?: string;
}

const usualAgents = 84;
/** Of the calls of a floor on which everybody is there all day, so many suit one that works five of seven days in shifts. */
const rosteredShare = 0.41;
const hours = (from: number, to: number): ShiftPlan => ({ from: from * 60, to: to * 60 });
const dayShift = hours(8, 20);
const lateShift = hours(10, 22);
const nightShift = hours(20, 8);

/** One of fourteen works the night and may take every queue, two of twelve the late shift, the rest the day. */
function shiftOf(place: number): ShiftPlan {
  if (place % 14 === 13) return nightShift;
  return place % 6 === 4 ? lateShift : dayShift;
}

function skillsOf(team: DemoTeamPlan, nth: number, nights: boolean): SkillPlan[] {
  const all = demoQueues.map((q) => q.queue);
  const also = nights ? all : team.also.filter((a) => nth % a.every === 0).map((a) => a.queue);
  return [
    { queue: team.queue, penalty: 0 },
    ...also.filter((q) => q !== team.queue).map((queue) => ({ queue, penalty: 1 })),
  ];
}

/** Seats of each team for a floor of `agents`, in the usual proportion, at least one each. */
function teamSizes(agents: number): number[] {
  const sizes = demoTeams.map((t) => Math.max(1, Math.round((t.size * agents) / usualAgents)));
  const rest = agents - sizes.reduce((sum, n) => sum + n, 0);
  sizes[0] = Math.max(1, (sizes[0] ?? 1) + rest);
  return sizes;
}

function demoAgents(seed: string, agents: number, rostered: boolean): AgentPlan[] {
  const chance = chanceOf(seed, 'people');
  const taken = new Set<string>();
  const sizes = teamSizes(agents);
  let place = 0;
  return demoTeams.flatMap((team, t) =>
    Array.from({ length: sizes[t] ?? 0 }, (_, i): AgentPlan => {
      const extension = String((t + 1) * 1000 + i + 1);
      const [turn, shift] = [demoTurn(team.code, place), shiftOf(place)];
      place += 1;
      return {
        seat: `PJSIP/${extension}`,
        extension,
        label: `${team.letter}${String(i + 1).padStart(2, '0')}`,
        name: team.english ? drawEnglishName(chance, taken) : drawChineseName(chance, taken),
        team: team.code,
        skills: skillsOf(team, i + 1, rostered ? turn.rotation === 'night' : shift === nightShift),
        shift,
        ...(rostered ? { duty: dutyOf(turn) } : {}),
      };
    }),
  );
}

const ownLevel = (place: number): number => 3 + (place % 3);
const alsoLevel = 2;

function demoPersons(agents: AgentPlan[], source: string): DemoPerson[] {
  const zhOf = new Map(demoQueues.map(({ queue, zh }) => [queue, zh]));
  const leads = new Set(demoTeams.map((t) => agents.find((a) => a.team === t.code)?.seat));
  return agents.map((agent, i) => ({
    number: String(600_001 + i),
    name: agent.name,
    team: agent.team,
    posts: leads.has(agent.seat) ? ['agent', 'shift-lead'] : ['agent'],
    seatLabel: agent.label,
    skills: agent.skills.map(({ queue, penalty }) => ({
      queue,
      zh: zhOf.get(queue) ?? queue,
      level: penalty === 0 ? ownLevel(i) : alsoLevel,
    })),
    turn: demoTurn(agent.team, i),
    exchangeAgents: [{ source, seat: agent.seat }],
  }));
}

function demoSettings(source: string): CentreSettings {
  const queues = demoQueues.map((q) => ({
    source,
    queue: q.queue,
    zh: q.zh,
    en: q.en,
    shown: true,
    rule: q.wrapUpSeconds === defaultCentreSettings.defaultRule.wrapUpSeconds ? {} : { wrapUpSeconds: q.wrapUpSeconds },
  }));
  return { ...defaultCentreSettings, nameZh: '客户服务中心', nameEn: 'Customer Service Centre', queues };
}

/** The demo's centre, its people and its settings. The same seed makes the same centre. */
export function demoCentre(seed: string, options: DemoOptions = {}): DemoCentre {
  const rostered = options.rostered ?? false;
  const agents = demoAgents(seed, options.agents ?? usualAgents, rostered);
  const source = options.source ?? 'asterisk';
  const settings = demoSettings(source);
  const scale = (agents.length / usualAgents) * (rostered ? rosteredShare : 1);
  return {
    plan: {
      timeZone: settings.timeZone,
      businessDayStart: settings.businessDayStart,
      queues: demoQueues.map((q) => ({ ...q, peakPerHour: q.peakPerHour * scale })),
      agents,
      habits: usualHabits,
      incidents: options.incidents === false ? noIncidents : usualIncidents,
      steady: false,
    },
    sites: [...demoSites],
    teams: demoTeams.map(({ code, zh, en, site }) => ({ code, zh, en, site })),
    persons: demoPersons(agents, source),
    settings,
  };
}
