import type { BoardPicture } from '@zhiban/wire';
import { actionsOf } from './actions';
import type { Health } from './staleness';

/** Whether a board shows something that is to be acted on now. A wall with several boards stays on such a one. */
export function inBreach(picture: BoardPicture, health: Health, now: number): boolean {
  return actionsOf(picture, health, now).some(({ severity }) => severity === 'alarm');
}
