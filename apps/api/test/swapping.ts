import type { MySwaps, Problem, SwapEnd, SwapView, TransferAsked } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import type { PublishedCentre } from './published-centre';
import type { TestReader } from './test-app';

/** What people do with swaps, over HTTP, in a centre whose agents are told by their place. */
export class Swapping {
  constructor(private readonly centre: PublishedCentre) {}

  /** A shift to somebody, or to whoever takes it. */
  to(shift: string, nth: number | null, given: Partial<TransferAsked> = {}): TransferAsked {
    const to = nth === null ? null : this.centre.person(nth);
    return { shift, version: 1, part: null, to, ...given };
  }

  post(reader: TestReader, path: string, body: object) {
    return reader.ask(`/api/v1/${path}`, { method: 'POST', body });
  }

  file(transfers: TransferAsked[], given: object = {}, reader = this.centre.agent(0)) {
    const asked = { id: randomUUID(), transfers, for: null, reason: 'a visit', wish: null, ...given };
    return this.post(reader, 'my-swaps', asked);
  }

  async filed(...asked: Parameters<Swapping['file']>): Promise<SwapView> {
    return swapOf((await this.file(...asked)).json<SwapEnd>());
  }

  async step(id: string, what: string, reader: TestReader, body: object = { note: null }): Promise<SwapEnd> {
    return (await this.post(reader, `my-swaps/${id}/${what}`, body)).json<SwapEnd>();
  }

  decide(id: string, given: object = {}, reader = this.centre.approver) {
    const decision = { version: 2, decision: 'approve', reason: null, ...given };
    return this.post(reader, `swaps/${id}/decision`, decision);
  }

  /** Filed, agreed by everybody else in it and approved. */
  async approved(transfers: TransferAsked[], given: object = {}, reader = this.centre.agent(0)): Promise<SwapView> {
    return this.carriedThrough(await this.filed(transfers, given, reader));
  }

  /** Agreed by everybody in it and approved. */
  async carriedThrough(swap: SwapView): Promise<SwapView> {
    for (const { person } of swap.parties)
      await this.step(swap.id, 'agree', this.centre.agent(this.centre.people.indexOf(person.id)));
    const end = await this.decide(swap.id, { version: 1 + swap.parties.length });
    return swapOf(end.json<SwapEnd>());
  }

  async counter(id: string, reader: TestReader): Promise<SwapEnd> {
    return this.step(id, 'counter', reader, { id: randomUUID(), reason: 'it fell through' });
  }

  async mine(nth: number): Promise<MySwaps> {
    return (await this.centre.agent(nth).ask('/api/v1/my-swaps')).json<MySwaps>();
  }

  /** Of each shift as it is published: its hours and whose it is. */
  async roster(): Promise<string[]> {
    const { shifts } = await this.centre.view();
    const hour = (at: number) => ((at - this.centre.at(0, 0)) / 3_600_000) % 24;
    const told = shifts.map(({ person, from, to, breaks }) => {
      const owner = this.centre.people.indexOf(person);
      return `${owner}: ${hour(from)}-${hour(to)}${breaks.length > 0 ? ` ${breaks.length} breaks` : ''}`;
    });
    return told.sort();
  }
}

export function swapOf(end: SwapEnd): SwapView {
  if (end.done !== 'done') throw new Error(JSON.stringify(end));
  return end.swap;
}

export const codeOf = (answer: { json: <T>() => T }): string => answer.json<Problem>().code;
