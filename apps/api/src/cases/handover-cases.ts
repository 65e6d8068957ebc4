import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Place } from '@zhiban/wire';
import type { Fact } from '@zhiban/workforce-handover';
import { HandoverSources, liesIn, type FactTurn } from '../handover-facts';
import type { Transaction } from '../platform/database';
import { instantWords, type Words } from '../tellings';
import { CaseViews } from './case-views';
import { clocksOfCase } from './clocks/timed';
import { CasesRepository, type CaseRow } from './keeping/cases.repository';

/**
 * Tells the record of handover what is owed to customers until the next duty is over: what was promised, and whom to call
 * back; and what was opened in this one, whenever it is due. What is late is red.
 */
@Injectable()
export class HandoverCases implements OnModuleInit {
  constructor(
    private readonly cases: CasesRepository,
    private readonly views: CaseViews,
    private readonly sources: HandoverSources,
  ) {}

  onModuleInit(): void {
    this.sources.add({ facts: (place, turn, tx) => this.facts(place, turn, tx) });
  }

  private async facts(scope: Place, { from, to, relief, now }: FactTurn, tx: Transaction): Promise<Fact[]> {
    const until = Math.max(to, relief?.to ?? to);
    const rows = await this.cases.owed(tx, new Date(from), new Date(until), this.views.times());
    return rows.filter((row) => liesIn(row, scope)).flatMap((row) => this.factOf(row, Math.min(now, until)));
  }

  private factOf(row: CaseRow, now: number): Fact[] {
    const [clock] = clocksOfCase(row, this.views.settings.rules);
    if (!clock) return [];
    const late = clock.dueAt < now;
    const link = `/cases/${row.id}`;
    const due = instantWords(clock.dueAt, this.views.timeZone);
    const said = this.words(row);
    return clock.kind === 'promise'
      ? [{ kind: 'case', id: row.id, at: row.openedAt.getTime(), red: late, link, ...promised(said, due, late) }]
      : [{ kind: 'call-back', id: row.id, at: clock.since, red: late, link, ...toCall(said, due, late) }];
  }

  private words({ number, kind, title, customer, owner }: CaseRow): Words {
    const named = this.views.settings.kind(kind);
    const who = `${customer.name ?? ''} ${customer.reference}`.trim();
    return {
      zh: `GD-${number} ${named?.zh ?? kind}：${title}，${who}，${owner === null ? '无处理人' : `处理人 ${owner}`}`,
      en: `GD-${number} ${named?.en ?? kind}: ${title}, ${who}, ${owner === null ? 'no owner' : `with ${owner}`}`,
    };
  }
}

const promised = ({ zh, en }: Words, due: Words, late: boolean): Words => ({
  zh: `${zh}，承诺 ${due.zh}${late ? '，已逾期' : ''}`,
  en: `${en}, promised by ${due.en}${late ? ', overdue' : ''}`,
});

const toCall = ({ zh, en }: Words, due: Words, late: boolean): Words => ({
  zh: `${zh}，已办结，须在 ${due.zh} 前回访${late ? '，已逾期' : ''}`,
  en: `${en}, settled, to be called back by ${due.en}${late ? ', overdue' : ''}`,
});
