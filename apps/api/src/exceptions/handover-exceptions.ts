import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ExceptionKind, Place } from '@zhiban/wire';
import { CentreSettingsService } from '../centre';
import { HandoverSources, liesIn, type FactTurn, type ToldFact } from '../handover-facts';
import type { Transaction } from '../platform/database';
import { instantWords } from '../tellings';
import { solveByOf } from './clocks/timed';
import { ExceptionsRepository, type ExceptionRow } from './keeping/exceptions.repository';
import { ExceptionSettingsService } from './settings/exception-settings.service';

const kinds: Readonly<Record<ExceptionKind, { zh: string; en: string }>> = {
  process: { zh: '流程', en: 'process' },
  quality: { zh: '质量', en: 'quality' },
  promise: { zh: '承诺', en: 'promise' },
  complaint: { zh: '投诉', en: 'complaint' },
};

/** Tells the record of handover which exceptions were opened and closed in a duty, and which are open. */
@Injectable()
export class HandoverExceptions implements OnModuleInit {
  constructor(
    private readonly exceptions: ExceptionsRepository,
    private readonly settings: ExceptionSettingsService,
    private readonly centre: CentreSettingsService,
    private readonly sources: HandoverSources,
  ) {}

  onModuleInit(): void {
    this.sources.add({ facts: (place, turn, tx) => this.facts(place, turn, tx) });
  }

  private async facts(scope: Place, { from, to, now }: FactTurn, tx: Transaction): Promise<ToldFact[]> {
    const rows = await this.exceptions.inSpan(tx, from, Math.min(to, now));
    return rows.filter((row) => liesIn(row, scope)).map((row) => this.factOf(row));
  }

  private factOf(row: ExceptionRow): ToldFact {
    const open = row.state !== 'solved' && row.state !== 'archived';
    const grave = row.level !== null && row.level <= 2;
    const { zh, en } = this.words(row, open);
    return {
      ...{ kind: 'exception', id: row.id, at: row.firstReportedAt.getTime(), link: `/exceptions/${row.id}`, zh, en },
      red: open && grave,
      event: isEvent(row) ? { settled: !open } : null,
      insteadOf: row.alarmId === null ? [] : [`breach/${row.alarmId}`, `out-of-order/${row.alarmId}`],
    };
  }

  private words(row: ExceptionRow, open: boolean): { zh: string; en: string } {
    const { number, title, kind, level, owner } = row;
    const due = solveByOf(row, this.settings.rules);
    const until = due === null ? null : instantWords(due, this.centre.current().settings.timeZone);
    const assessed = kind !== null && level !== null;
    const zh = [
      `YC-${number}${assessed ? ` ${kinds[kind].zh} ${level} 级` : ' 未评估'}：${title}`,
      ...(open ? [owner === null ? '无责任人' : `负责 ${owner}`, ...(until ? [`限 ${until.zh}`] : [])] : ['已解决']),
    ];
    const en = [
      `YC-${number}${assessed ? ` ${kinds[kind].en}, level ${level}` : ' not assessed'}: ${title}`,
      ...(open ? [owner === null ? 'no owner' : `with ${owner}`, ...(until ? [`due ${until.en}`] : [])] : ['solved']),
    ];
    return { zh: zh.join('，'), en: en.join(', ') };
  }
}

/**
 * HAND-4: abnormal or sudden is what nobody has assessed, what is grave, and what is considerable and has no owner yet.
 * Whatever has an owner and a time goes on in their hands.
 */
const isEvent = ({ level, owner }: ExceptionRow): boolean =>
  level === null || level === 1 || (level === 2 && owner === null);
