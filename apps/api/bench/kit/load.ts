import type { Answer, BoardJoined } from '@zhiban/wire';
import type { MillOptions } from '../exchange/call-mill';
import { Hand } from './hand';
import { House } from './house';

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** An exchange, the real server, and a process for boards, linked and with the first picture drawn. */
export interface Load {
  exchange: Hand;
  house: House;
  clients: Hand;
  /** Board keys of the queues. */
  queueBoards: string[];
}

export async function startLoad(options: Omit<MillOptions, 'from'>): Promise<Load> {
  const exchange = Hand.start('exchange.hand');
  const clients = Hand.start('boards.hand');
  const house = await House.start(await exchange.ask<number>('open', options));
  for (let tries = 0; tries < 50; tries += 1) {
    const joined = await openBoards({ house, clients }, ['centre']);
    const queues = Object.keys(joined.picture.queues);
    if (queues.length === options.queues) {
      return { exchange, house, clients, queueBoards: queues.map((queue) => `queue:${queue}`) };
    }
    await clients.ask('close');
    await wait(200);
  }
  throw new Error('the floor did not get its queues');
}

/** Opens a reader for each of these boards; answers what the first one was told. */
export async function openBoards(
  { house, clients }: Pick<Load, 'house' | 'clients'>,
  boards: string[],
): Promise<BoardJoined> {
  const place = { port: house.port, headers: house.headers };
  const joined = await clients.ask<Answer<BoardJoined>>('open', { ...place, boards });
  if (!joined.ok) throw new Error(joined.problem.detail);
  return joined.value;
}
