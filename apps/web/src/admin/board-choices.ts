import type { FloorPicture, Language } from '@zhiban/wire';
import { ask } from '../platform/http';

export interface BoardChoice {
  board: string;
  name: string;
}

type Say = (key: string, named?: Record<string, unknown>) => string;

/** The boards that may hang on a TV, by name. */
export async function boardChoices(t: Say, language: Language): Promise<BoardChoice[]> {
  const floor = await ask<FloorPicture>('GET', '/api/v1/live/floor');
  const queues = floor.queues.map(({ id, zh, en }) => ({
    board: `queue:${id}`,
    name: t('desk.devices.queue', { name: language === 'en' ? en : zh }),
  }));
  return [{ board: 'centre', name: t('wall.centre') }, { board: 'seats', name: t('wall.seatMap') }, ...queues];
}

/** A board that is no more is called by its key; before the names are there, by none. */
export function boardName(choices: readonly BoardChoice[], board: string): string {
  return choices.find((choice) => choice.board === board)?.name ?? (choices.length > 0 ? board : '—');
}
