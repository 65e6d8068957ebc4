import type { BoardFile } from '@zhiban/wire';
import { boardOf, numberTile, place } from './pieces';
import type { TemplateWishes } from './templates';

/** One queue from near. */
export function queueTemplate({ queue }: TemplateWishes): BoardFile {
  const scope = { kind: 'queues' as const, queues: [queue] };
  return boardOf({ zh: '单队列', en: 'One queue' }, [
    { id: 'queue', ...place(0, 0, 6, 3), kind: 'queue', queue },
    numberTile('asa', place(6, 0, 3, 3), { figure: 'ASA', scope }),
    numberTile('abandoned', place(9, 0, 3, 3), { figure: 'ABANDON-RATE', scope, warn: 0.05, alarm: 0.08 }),
    { id: 'trend', ...place(0, 3, 6, 3), kind: 'trend', scope },
    { id: 'levels', ...place(6, 3, 6, 3), kind: 'interval-levels', scope },
    { id: 'seats', ...place(0, 6, 12, 2), kind: 'seats', queues: [queue], teams: [] },
  ]);
}
