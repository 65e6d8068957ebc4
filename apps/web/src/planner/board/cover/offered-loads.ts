import type { PlanQueues, Requirement } from '@zhiban/wire';
import type { OfferedLoad } from './expected-service';

/** What is expected of each queue, from the seats area, on the grid of the board's cover. Days in order, without a hole. */
export function offeredLoads({ minutes, days, lines }: Requirement, { queues }: PlanQueues): OfferedLoad[] {
  const from = days[0]?.from;
  if (from === undefined) return [];
  return lines.flatMap((line) => {
    const goals = queues.find(({ key }) => key === line.id)?.goals;
    if (line.kind !== 'queue' || !goals?.serviceLevel) return [];
    return {
      ...{ post: line.id, from, intervalMinutes: minutes },
      contacts: line.days.flatMap(({ contacts }) => contacts),
      ahtSeconds: line.days.flatMap(({ ahtSeconds }) => ahtSeconds),
      target: goals.serviceLevel,
      patienceSeconds: goals.patienceSeconds,
    };
  });
}
