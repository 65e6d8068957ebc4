import type { HandoverObstacle, HandoverRules, HandoverSide } from '@zhiban/wire';
import {
  againstHandingOver,
  againstTakingOver,
  weighed,
  type Obstacle,
  type RecordEntry,
  type SigningCase,
} from '@zhiban/workforce-handover';
import type { HandoverRow } from '../keeping/rows';
import { leadsOf } from './head-of';

interface Asked {
  row: HandoverRow;
  entries: readonly RecordEntry[];
  /** `null`: nobody who signs. */
  account: string | null;
  now: number;
  rules: HandoverRules;
}

const minuteMs = 60_000;

/** What stands against the reader's signing, for either side. */
export function againstSigning({ row, entries, account, now, rules }: Asked): Record<HandoverSide, HandoverObstacle[]> {
  const signed: HandoverObstacle = { code: 'signed', cites: 'HAND-7', entry: null };
  if (row.state === 'signed') return { outgoing: [signed], incoming: [signed] };
  const asked = caseOf(row, entries);
  const early = now < row.turn.to - rules.signableBefore * minuteMs;
  const tooEarly: HandoverObstacle[] = early ? [{ code: 'too-early', cites: 'HAND-3', entry: null }] : [];
  return {
    outgoing: [...tooEarly, ...againstHandingOver(asked, account ?? '').map(told)],
    incoming: againstTakingOver(asked, account ?? '').map(told),
  };
}

const caseOf = (row: HandoverRow, entries: readonly RecordEntry[]): SigningCase => {
  const { outgoing, incoming } = leadsOf(row);
  return {
    state: row.state,
    outgoing: { leads: outgoing.map(({ account }) => account) },
    incoming: { leads: incoming.map(({ account }) => account) },
    entries: entries.map(weighed),
    handedBy: row.handed?.account ?? null,
  };
};

const told = (obstacle: Obstacle): HandoverObstacle => ({
  code: obstacle.code,
  cites: obstacle.cites,
  entry: 'entry' in obstacle ? obstacle.entry : null,
});
