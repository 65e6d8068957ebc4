import { Injectable } from '@nestjs/common';
import type { SwapStep } from '@zhiban/wire';
import type { Transaction } from '../../platform/database';
import { RosterPeople, RosterWorlds } from '../../roster';
import { isSoon, RequestTelling, type Words } from '../../tellings';
import type { SwapRequestEntity } from '../keeping/swap-request.entity';
import { swapSentences, type SwapToTell } from './swap-sentences';

export interface SwapStepToTell {
  step: SwapStep | 'file';
  by: string;
  note: string | null;
  at: Date;
  /** As it was before the step; `null`: it is new. */
  before: SwapRequestEntity | null;
  after: SwapRequestEntity;
}

/** Tells of a step of a swap, in its transaction. */
@Injectable()
export class SwapTelling {
  constructor(
    private readonly people: RosterPeople,
    private readonly worlds: RosterWorlds,
    private readonly telling: RequestTelling,
  ) {}

  async tell(tx: Transaction, told: SwapStepToTell): Promise<void> {
    const { after, by, at } = told;
    const toTell = toTellOf(told);
    const naming = { name: (person: string) => this.name(person), timeZone: this.worlds.timeZone };
    const { own, deciding, abroad } = swapSentences(toTell, naming);
    const [mine, desk] = [`/me/swaps/${after.id}`, `/plan/requests?id=${after.id}`];
    await this.telling.tell(tx, {
      ...{ kind: 'swap', key: `swap/${after.id}/${after.version}`, by, at },
      urgent: isSoon(toTell.deadline, at.getTime()),
      persons: [toTell.filer, ...toTell.parties].map((id) => ({ id, ...this.place(id) })),
      own: own.map((one) => ({ ...one, link: mine })),
      deciding: deciding && { ...deciding, link: desk },
      abroad: abroad && { ...abroad, link: after.state === 'offered' ? mine : desk },
    });
  }

  private name(person: string): Words {
    const { name = '', nameEn = null } = this.people.all().get(person) ?? {};
    return { zh: name, en: nameEn ?? name };
  }

  private place(person: string): { site: string | null; team: string | null } {
    const { site = null, team = null } = this.people.all().get(person) ?? {};
    return { site, team };
  }
}

/** Whoever lets go is no party any more, and is who it was about. */
function toTellOf({ step, by, note, before, after }: SwapStepToTell): SwapToTell {
  const seen = step === 'let-go' && before ? before : after;
  const parties = after.parties.map(({ personId }) => personId);
  return {
    ...{ step, state: after.state, note, by, onBehalf: after.onBehalf, filer: after.filerId, parties },
    actor: actorOf(step, before, after),
    transfers: seen.transfers,
    deadline: after.deadline.getTime(),
  };
}

function actorOf(step: SwapStep | 'file', before: SwapRequestEntity | null, after: SwapRequestEntity): string | null {
  if (step === 'let-go') return before?.parties[0]?.personId ?? null;
  if (step !== 'take' && step !== 'agree' && step !== 'agree-last' && step !== 'decline') return null;
  const was = new Map(before?.parties.map(({ personId, agreed }) => [personId, agreed]));
  return after.parties.find(({ personId, agreed }) => agreed !== (was.get(personId) ?? null))?.personId ?? null;
}
