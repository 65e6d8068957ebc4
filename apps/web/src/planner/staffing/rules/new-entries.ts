import type { MinimumPost, QueuePool, WorkAmount, WorkList } from '@zhiban/wire';

const everyDay = () => ({ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '20:00' });

export const newPost = (id: string): MinimumPost => ({ id, zh: '', en: '', queue: null, seats: 1, hours: everyDay() });

export const newWork = (id: string, from: string, to: string): WorkList => ({
  ...{ id, zh: '', en: '', from, to, hours: everyDay(), occupancy: 0.85 },
  amount: noAmount('outbound'),
});

export const newPool = (id: string): QueuePool => ({ id, zh: '', en: '', queues: [] });

/** What is usual for its kind; how much there is of it is the planner's to say. */
export function noAmount(kind: WorkAmount['kind']): WorkAmount {
  if (kind === 'back-office') return { kind, cases: 0, secondsEach: 600 };
  return {
    ...{ kind, contacts: 0, attempts: 2, attemptSeconds: 30, reached: 0.5 },
    ...{ questionnaireSeconds: 180, wrapUpSeconds: 30 },
  };
}
