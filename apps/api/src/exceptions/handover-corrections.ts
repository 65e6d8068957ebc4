import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CorrectiveState, Place } from '@zhiban/wire';
import type { Fact } from '@zhiban/workforce-handover';
import { CentreSettingsService } from '../centre';
import { HandoverSources, liesIn, type FactTurn } from '../handover-facts';
import type { Transaction } from '../platform/database';
import { instantWords, type Words } from '../tellings';
import { CorrectiveRepository, type ActionWithException } from './corrective/corrective.repository';

const stands: Readonly<Record<Exclude<CorrectiveState, 'open'>, Words>> = {
  done: { zh: '已完成，待检查', en: 'done, to be checked' },
  checked: { zh: '已检查', en: 'checked' },
  dropped: { zh: '已取消', en: 'dropped' },
};

/** Tells the record of handover which corrective actions are due until the next duty is over, and which moved in this one. */
@Injectable()
export class HandoverCorrections implements OnModuleInit {
  constructor(
    private readonly actions: CorrectiveRepository,
    private readonly centre: CentreSettingsService,
    private readonly sources: HandoverSources,
  ) {}

  onModuleInit(): void {
    this.sources.add({ facts: (place, turn, tx) => this.facts(place, turn, tx) });
  }

  private async facts(scope: Place, { from, to, relief, now }: FactTurn, tx: Transaction): Promise<Fact[]> {
    const until = Math.max(to, relief?.to ?? to);
    const known = Math.min(now, until);
    const rows = await this.actions.within(tx, new Date(from), new Date(until), new Date(known));
    return rows.filter(({ exception }) => liesIn(exception, scope)).map((row) => this.factOf(row, known));
  }

  private factOf({ id, title, owner, state, dueAt, at, exception }: ActionWithException, now: number): Fact {
    const late = state === 'open' && dueAt.getTime() < now;
    const due = instantWords(dueAt.getTime(), this.centre.current().settings.timeZone);
    const open = { zh: `限 ${due.zh}${late ? '，已逾期' : ''}`, en: `due ${due.en}${late ? ', overdue' : ''}` };
    const standing = state === 'open' ? open : stands[state];
    return {
      ...{ kind: 'correction', id, at: at.getTime(), red: late, link: `/exceptions/${exception.id}` },
      zh: `整改（YC-${exception.number}）：${title}，负责 ${owner}，${standing.zh}`,
      en: `Corrective action (YC-${exception.number}): ${title}, with ${owner}, ${standing.en}`,
    };
  }
}
