import type { SwapEnd, SwapView, TransferAsked } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import type { PublishedCentre } from './published-centre';
import type { Answer, TestReader } from './test-app';

/** An exchange of the shifts `one` and `two` of the first two agents, and what becomes of it. */
export class SwapDesk {
  constructor(readonly centre: PublishedCentre) {}

  post(reader: TestReader, path: string, body: object): Promise<Answer> {
    return reader.ask(`/api/v1/${path}`, { method: 'POST', body });
  }

  transfer(shift: string, to: string): TransferAsked {
    return { shift, version: 1, to, part: null };
  }

  async filed(transfers: TransferAsked[], reader = this.centre.agent(0)): Promise<SwapView> {
    const body = { id: randomUUID(), transfers, for: null, reason: 'a visit', wish: null };
    return done((await this.post(reader, 'my-swaps', body)).json<SwapEnd>());
  }

  async agreed(): Promise<SwapView> {
    const { centre } = this;
    const swap = await this.filed([this.transfer('one', centre.person(1)), this.transfer('two', centre.person(0))]);
    return done((await this.post(centre.agent(1), `my-swaps/${swap.id}/agree`, { note: null })).json<SwapEnd>());
  }

  decide({ id, version }: Pick<SwapView, 'id' | 'version'>, reader: TestReader, given: object = {}): Promise<Answer> {
    return this.post(reader, `swaps/${id}/decision`, { version, decision: 'approve', reason: null, ...given });
  }
}

function done(end: SwapEnd): SwapView {
  if (end.done !== 'done') throw new Error(JSON.stringify(end));
  return end.swap;
}
