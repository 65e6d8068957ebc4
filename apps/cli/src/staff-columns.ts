import { erlangB, erlangsOf, loadOf, outlook, requiredSeats, type Load } from '@zhiban/workforce-staffing';
import type { StaffCase } from './staff-cases';

/** Columns of the answer, in order; what has no meaning for a model is left empty. */
export const staffColumns = [
  ...['id', 'erlangs', 'p_wait', 'service_level', 'sl_excl_short_ab', 'p_abandon', 'asa_s', 'occupancy'],
  ...['avg_queue', 'p_block', 'required_agents'],
];

export function staffedCase(asked: StaffCase): string[] {
  const load = loadOf({ ...asked, contacts: asked.calls });
  const figures: Record<string, string> = {
    id: asked.id,
    erlangs: shown(erlangsOf(load)),
    ...(asked.agents !== null && withAgents(asked, load, asked.agents)),
    ...(asked.requiredFor !== null && asked.model !== 'B' && { required_agents: required(asked, load) }),
  };
  return staffColumns.map((column) => figures[column] ?? '');
}

function withAgents(asked: StaffCase, load: Load, agents: number): Record<string, string> {
  if (asked.model === 'B') return { p_block: shown(erlangB(erlangsOf(load), agents)) };
  const found = outlook(load, agents, goalsOf(asked, 0));
  return {
    p_wait: shown(found.waits),
    service_level: shown(found.serviceLevel),
    asa_s: shown(found.asaSeconds),
    occupancy: shown(found.occupancy),
    avg_queue: shown(found.queueLength),
    ...(asked.model === 'A' && {
      sl_excl_short_ab: shown(found.serviceLevelNoShort),
      p_abandon: shown(found.abandoned),
    }),
  };
}

function required(asked: StaffCase, load: Load): string {
  return String(requiredSeats(load, goalsOf(asked, asked.requiredFor ?? 0)));
}

function goalsOf({ model, targetSeconds, patienceSeconds }: StaffCase, share: number) {
  return {
    serviceLevel: { share, withinSeconds: targetSeconds },
    ...(model === 'A' && { patienceSeconds }),
  };
}

const shown = (value: number) => (value === Infinity ? 'inf' : String(value));
