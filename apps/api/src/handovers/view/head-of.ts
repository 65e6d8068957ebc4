import type { HandoverHead } from '@zhiban/wire';
import type { HandoverRow, Leads } from '../keeping/rows';

/** Those on the published roster, and those whom a supervisor named. */
export function leadsOf({ leads, named }: Pick<HandoverRow, 'leads' | 'named'>): Leads {
  const side = (which: keyof Leads) => {
    const beside = named.filter((lead) => lead.side === which);
    const rostered = leads[which].filter(({ account }) => !beside.some((lead) => lead.account === account));
    return [...rostered, ...beside.map(({ side: _, ...lead }) => lead)];
  };
  return { outgoing: side('outgoing'), incoming: side('incoming') };
}

export function headOf(row: HandoverRow): HandoverHead {
  const { id, place, turn, relief, state, version, number, openItems } = row;
  return {
    ...{ id, place, turn, relief, state, version, number, openItems },
    leads: leadsOf(row),
    signed: { outgoing: row.handed, incoming: row.taken },
    skippedAt: row.skippedAt?.getTime() ?? null,
  };
}
