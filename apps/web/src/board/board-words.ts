import type { BoardTile, FigureScope, FloorView, Language, WindowChoice } from '@zhiban/wire';
import type { Say as SayAlarm } from '../alarms/alarm-words';

/** A text with its places filled. */
export type Say = (key: string, named?: Parameters<SayAlarm>[1]) => string;

export const inLanguage = (both: { zh: string; en: string }, language: Language): string =>
  language === 'en' ? both.en : both.zh;

/** A window in a few words: `today`, `15 min`, `20:00–08:00`. */
export function windowWords(window: WindowChoice, say: Say): string {
  switch (window.kind) {
    case 'day':
      return say('window.day');
    case 'interval':
      return say('window.interval');
    case 'rolling':
      return say(`window.m${window.minutes}`);
    case 'hours':
      return `${window.from}–${window.to}`;
  }
}

export function queueName(id: string, floor: Pick<FloorView, 'queues'>, language: Language): string {
  const queue = floor.queues[id];
  return queue ? inLanguage(queue, language) : id.slice(id.indexOf('/') + 1);
}

export function scopeWords(scope: FigureScope, floor: Pick<FloorView, 'queues'>, say: Say, language: Language): string {
  if (scope.kind === 'team') return scope.team;
  if (scope.kind === 'all') return say('tile.allQueues');
  const [first = '', ...others] = scope.queues;
  const name = queueName(first, floor, language);
  return others.length === 0 ? name : say('tile.queuesMore', { queue: name, n: others.length });
}

/** What stands above a tile: its own words, or what it shows. */
export function tileTitle(tile: BoardTile, floor: Pick<FloorView, 'queues'>, say: Say, language: Language): string {
  if ('title' in tile && tile.title) return inLanguage(tile.title, language);
  if (tile.kind === 'number') return say(`metric.${tile.metric.figure}`);
  if (tile.kind === 'queue') return queueName(tile.queue, floor, language);
  return say(`tile.${tile.kind}`);
}

/** The window of a tile's figures; `null`: it shows what is so now. */
export function windowOf(tile: BoardTile, board: WindowChoice): WindowChoice | null {
  if (tile.kind === 'number' || tile.kind === 'queue' || tile.kind === 'queue-table') return tile.window ?? board;
  return null;
}
