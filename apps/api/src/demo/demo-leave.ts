import { Injectable, Logger } from '@nestjs/common';
import { addDays } from '@zhiban/time';
import type { LeaveEnd, LeavePiece, LeaveView } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { LeaveDeciding, LeaveFiling, LeaveOpenings } from '../leave';
import { demoAgent, demoApprover } from './demo-agents';
import { demoAuthor } from './demo-planner';

interface Asked {
  number: string;
  type: 'annual' | 'personal' | 'sick';
  pieces: LeavePiece[];
  reason: string;
  sudden?: boolean;
}

export const wholeDay = (date: string): LeavePiece => ({ date, part: 'day' });

/** Leave as the agents of the demo would ask for it, and what they have of it. */
@Injectable()
export class DemoLeave {
  private readonly log = new Logger('Demo');

  constructor(
    private readonly filing: LeaveFiling,
    private readonly deciding: LeaveDeciding,
    private readonly openings: LeaveOpenings,
  ) {}

  /** Five, seven or ten days of annual leave each, until the end of March after next. */
  async open(numbers: readonly string[], today: string): Promise<void> {
    const until = `${Number(addDays(today, 120).slice(0, 4)) + 1}-03-31`;
    const rows = numbers.map((number, i) => `${number},annual,${[5, 7, 10][i % 3] ?? 5},${until}`);
    const file = Buffer.from(['工号,假种,天数,有效期至', ...rows, ''].join('\n'));
    await this.openings.import({ bytes: file, isWorkbook: false }, { apply: 'yes', kind: [] }, demoAuthor);
  }

  async ask({ number, sudden = false, ...asked }: Asked): Promise<LeaveView | null> {
    return this.heed(await this.filing.file({ id: randomUUID(), for: null, sudden, ...asked }, demoAgent(number)));
  }

  async decide(leave: LeaveView, decision: 'approve' | 'refuse', reason: string | null): Promise<void> {
    this.heed(await this.deciding.decide(leave.id, { version: leave.version, decision, reason }, demoApprover));
  }

  private heed(end: LeaveEnd): LeaveView | null {
    if (end.done === 'done') return end.leave;
    const against = end.done === 'hindered' ? end.judged.hindrances : null;
    this.log.warn({ msg: 'leave of the demo could not be', done: end.done, against });
    return null;
  }
}
