import type { Spread } from '../chance/distributions';
import type { HabitPlan, IncidentPlan, QueuePlan } from './centre-plan';

const talk = (mean: number): Spread => ({ mean, cv: 0.75, min: 8, max: 1500 });
const usual = { ringSeconds: 15, maxWaitSeconds: 300, overflowTo: null, autoPause: false, transferRatio: 0.02 };

/**
 * The demo's queues. Volumes are set against the seats of each team so that at the height of the day about nine of
 * ten available agents are busy: service levels of 80–90 % at 20 s by Erlang's formula with the teams' shared skills.
 */
export const demoQueues: readonly QueuePlan[] = [
  {
    ...usual,
    queue: 'credit-card',
    zh: '信用卡',
    en: 'Credit cards',
    extension: '8001',
    peakPerHour: 385,
    talk: talk(190),
    wrapUpSeconds: 30,
    maxWaitSeconds: 150,
    overflowTo: 'debit-card',
    transferRatio: 0.03,
  },
  {
    ...usual,
    queue: 'debit-card',
    zh: '借记卡',
    en: 'Debit cards',
    extension: '8002',
    peakPerHour: 287,
    talk: talk(170),
    wrapUpSeconds: 30,
  },
  {
    ...usual,
    queue: 'complaints',
    zh: '投诉',
    en: 'Complaints',
    extension: '8003',
    peakPerHour: 63,
    talk: talk(330),
    wrapUpSeconds: 60,
    autoPause: true,
    transferRatio: 0.01,
  },
  {
    ...usual,
    queue: 'online-chat',
    zh: '在线客服',
    en: 'Online chat',
    extension: '8004',
    peakPerHour: 148,
    talk: talk(230),
    wrapUpSeconds: 20,
    maxWaitSeconds: 180,
  },
  {
    ...usual,
    queue: 'english-line',
    zh: '英语专线',
    en: 'English line',
    extension: '8005',
    peakPerHour: 37,
    talk: talk(230),
    wrapUpSeconds: 30,
  },
];

/** Patience: about half give up within a minute and a quarter. Ring: 97–98 % of the rings are answered within 10 s (LIVE-1). */
export const usualHabits: HabitPlan = {
  patience: { mean: 110, cv: 1, min: 6, max: 900 },
  hastyRatio: 0.015,
  keyRatio: 0.04,
  ring: { mean: 4.4, cv: 0.45, min: 0.8, max: 14 },
  missedRingRatio: 0.006,
  holdRatio: 0.11,
  hold: { mean: 45, cv: 0.8, min: 4, max: 240 },
  afterCall: { mean: 70, cv: 0.6, min: 40, max: 240 },
  afterCallRatio: 0.04,
  leavesPerHour: 0.3,
  leave: { mean: 260, cv: 0.35, min: 60, max: 560 },
  breaks: true,
  absentRatio: 0.05,
  extraRatio: 0.04,
};

export const usualIncidents: IncidentPlan = {
  burstsPerDay: 3,
  linkDropsPerDay: 1,
  restartsPerDay: 0.34,
  longLeavesPerDay: 6,
};

export const noIncidents: IncidentPlan = {
  burstsPerDay: 0,
  linkDropsPerDay: 0,
  restartsPerDay: 0,
  longLeavesPerDay: 0,
};
