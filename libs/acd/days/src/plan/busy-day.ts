import type { AgentPlan, CentrePlan, QueuePlan } from './centre-plan';
import { noIncidents, usualHabits } from './demo-queues';

export interface BusyOptions {
  agents: number;
  queues: number;
  /** Manager events per second, all classes, as Asterisk tells such a floor. */
  eventsPerSecond: number;
}

/** Measured: manager events that one call of such a floor makes, from its arrival to its hangup. */
export const eventsPerCall = 80;

const overheadSeconds = { ring: 3, wrapUp: 2 };
const share = 0.75;

/**
 * A floor for measuring: the same load all day, everybody there, each agent in up to three queues. Talks last as
 * long as keeps three of four agents busy at the wanted rate (Little's law), but at least two seconds.
 */
export function busyDay({ agents, queues, eventsPerSecond }: BusyOptions): CentrePlan {
  const callsPerSecond = eventsPerSecond / eventsPerCall;
  const talk = Math.max(2, (share * agents) / callsPerSecond - overheadSeconds.ring - overheadSeconds.wrapUp);
  const name = (n: number) => `queue-${String((n % queues) + 1).padStart(3, '0')}`;
  const queuePlans = Array.from({ length: queues }, (_, n): QueuePlan => {
    return {
      queue: name(n),
      zh: `队列 ${n + 1}`,
      en: `Queue ${n + 1}`,
      extension: String(8001 + n),
      peakPerHour: (callsPerSecond * 3600) / queues,
      talk: { mean: talk, cv: 0.5, min: 1, max: talk * 5 },
      wrapUpSeconds: overheadSeconds.wrapUp,
      ringSeconds: 12,
      maxWaitSeconds: 120,
      overflowTo: null,
      autoPause: false,
      transferRatio: 0.02,
    };
  });
  return {
    timeZone: 'Asia/Shanghai',
    businessDayStart: '08:00',
    queues: queuePlans,
    agents: Array.from({ length: agents }, (_, n) => busyAgent(n, name)),
    habits: { ...usualHabits, ring: { mean: overheadSeconds.ring, cv: 0.4, min: 0.5, max: 10 }, breaks: false },
    incidents: noIncidents,
    steady: true,
  };
}

function busyAgent(n: number, name: (n: number) => string): AgentPlan {
  const extension = String(100_000 + n);
  const skills = [...new Set([name(n), name(n * 7 + 3), name(n * 13 + 5)])];
  return {
    seat: `PJSIP/${extension}`,
    extension,
    label: `S${n + 1}`,
    name: `Agent ${n + 1}`,
    team: `team-${Math.floor(n / 20) + 1}`,
    skills: skills.map((queue, penalty) => ({ queue, penalty })),
    shift: { from: 0, to: 0 },
  };
}
