import { block, type Line } from './block';
import type { AmiList } from './picture';

const actionIdLine = (actionId: string | null): Line[] => (actionId === null ? [] : [['ActionID', actionId]]);

export const success = (actionId: string | null, more: readonly Line[]): string =>
  block([['Response', 'Success'], ...actionIdLine(actionId), ...more]);

export const failure = (actionId: string | null, message: string): string =>
  block([['Response', 'Error'], ...actionIdLine(actionId), ['Message', message]]);

export const goodbye = (actionId: string | null): string =>
  block([['Response', 'Goodbye'], ...actionIdLine(actionId), ['Message', 'Thanks for all the fish.']]);

/** `seconds.microseconds`, as Ping answers. */
export const pingStamp = (ms: number): string =>
  `${Math.floor(ms / 1000)}.${String(Math.floor((ms % 1000) * 1000)).padStart(6, '0')}`;

export function fullyBooted(uptimeSeconds: number): string {
  return block([
    ['Event', 'FullyBooted'],
    ['Privilege', 'system,all'],
    ['Uptime', uptimeSeconds],
    ['LastReload', uptimeSeconds],
    ['Status', 'Fully Booted'],
  ]);
}

/** Head, items and end of a list. Its items carry no Privilege. */
export function listReply(actionId: string | null, list: AmiList): string {
  const id = actionIdLine(actionId);
  const head = success(actionId, [
    ['EventList', 'start'],
    ['Message', list.message],
  ]);
  const items = list.items.map(({ event, lines }) => {
    const name: Line = ['Event', event];
    return block(list.actionIdFirst ? [name, ...id, ...lines] : [name, ...lines, ...id]);
  });
  const end = block([['Event', list.complete], ...id, ['EventList', 'Complete'], ['ListItems', list.items.length]]);
  return head + items.join('') + end;
}
