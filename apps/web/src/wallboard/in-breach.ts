import { isLayoutPicture, type AnyPicture } from '@zhiban/wire';
import { tileActions } from '../board/board-actions';
import { actionsOf } from './actions';
import type { Health } from './staleness';

/** Whether a board shows something that is to be acted on now. A wall with several boards stays on such a one. */
export function inBreach(picture: AnyPicture, health: Health, now: number): boolean {
  const own = isLayoutPicture(picture) ? tileActions(picture, health, now) : [];
  return [...actionsOf(picture, health, now), ...own].some(({ severity }) => severity === 'alarm');
}
