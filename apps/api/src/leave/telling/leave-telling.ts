import { Injectable } from '@nestjs/common';
import type { LeaveStep } from '@zhiban/wire';
import type { Transaction } from '../../platform/database';
import { RosterWorlds } from '../../roster';
import { isSoon, RequestTelling } from '../../tellings';
import type { LeaveRequestEntity } from '../keeping/leave-request.entity';
import { LeavePersons } from '../leave-persons';
import { leaveSentences, type LeaveToTell } from './leave-sentences';
import { ProofAsked } from './proof-asked';

export interface LeaveStepToTell {
  step: LeaveStep | 'file';
  by: string;
  note: string | null;
  at: Date;
  /** As it was before the step; `null`: it is new. */
  before: LeaveRequestEntity | null;
  after: LeaveRequestEntity;
}

/** Tells of a step of a leave, in its transaction. */
@Injectable()
export class LeaveTelling {
  constructor(
    private readonly persons: LeavePersons,
    private readonly worlds: RosterWorlds,
    private readonly proof: ProofAsked,
    private readonly telling: RequestTelling,
  ) {}

  async tell(tx: Transaction, told: LeaveStepToTell): Promise<void> {
    const { after, by, at } = told;
    const { name, nameEn } = this.persons.named(after.personId);
    const toTell = toTellOf(told, await this.proof.isMissing(tx, after));
    const person = { zh: name, en: nameEn ?? name };
    const { own, proof, deciding, abroad } = leaveSentences(toTell, { person, timeZone: this.worlds.timeZone });
    const [mine, desk] = [`/me/leave/${after.id}`, `/plan/requests?id=${after.id}`];
    const heard = { person: after.personId, link: mine };
    await this.telling.tell(tx, {
      ...{ kind: 'leave', key: `leave/${after.id}/${after.version}`, by, at },
      urgent: isSoon(toTell.deadline ?? at.getTime(), at.getTime()),
      persons: [{ id: after.personId, ...this.persons.place(after.personId) }],
      own: [
        ...(own ? [{ ...own, ...heard }] : []),
        ...(proof ? [{ ...proof, ...heard, part: 'proof', evenOfOwn: true }] : []),
      ],
      deciding: deciding && { ...deciding, link: desk },
      abroad: abroad && { ...abroad, link: desk },
    });
  }
}

/** What is cancelled is told as it was. */
function toTellOf({ step, by, note, before, after }: LeaveStepToTell, lacksProof: boolean): LeaveToTell {
  const { state, onBehalf, pieces, deadline } = after;
  return {
    ...{ step, by, note, state, onBehalf, pieces, lacksProof },
    before: before?.state ?? null,
    deadline: deadline?.getTime() ?? null,
  };
}
