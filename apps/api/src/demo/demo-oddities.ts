import { Injectable, Logger } from '@nestjs/common';
import type { OneEdit, Shift } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { DraftService } from '../roster';
import { demoPlanner } from './demo-planner';

const minuteMs = 60_000;

interface Oddity {
  pattern: string;
  reason: string;
  edit: (shift: Shift) => OneEdit;
}

/** What a planner has decided against a rule that may be overridden, each with its reason. */
const oddities: readonly Oddity[] = [
  {
    pattern: '早',
    reason: '接班人员培训，顶班一小时 · covers an hour while the relief is in training',
    edit: ({ id, from, to }) => ({ op: 'resize', shift: id, from, to: to + 60 * minuteMs }),
  },
  {
    pattern: '日',
    reason: '本人要求提前下班，只留用餐 · wants to leave earlier and takes the meal only',
    edit: ({ id, breaks }) => ({ op: 'place-breaks', shift: id, breaks: breaks.filter(({ kind }) => kind === 'meal') }),
  },
  {
    pattern: '长',
    reason: '系统切换值守 · stands by while systems are switched over',
    edit: ({ id, from, to }) => ({ op: 'resize', shift: id, from: from - 60 * minuteMs, to: to + 30 * minuteMs }),
  },
];

@Injectable()
export class DemoOddities {
  private readonly log = new Logger('Demo');

  constructor(private readonly draft: DraftService) {}

  /** One of each among these shifts. */
  async begin(shifts: readonly Shift[]): Promise<void> {
    // Those who work nights have their hours settled by the month, so that an hour more is against no rule.
    const nights = new Set(shifts.filter(({ pattern }) => pattern === '夜').map(({ person }) => person));
    const byDay = shifts.filter(({ person }) => !nights.has(person));
    const inOrder = byDay.sort((a, b) => a.from - b.from || (a.person < b.person ? -1 : 1));
    for (const { pattern, reason, edit } of oddities) {
      const own = inOrder.filter((shift) => shift.pattern === pattern);
      const shift = own[Math.floor(own.length / 3)];
      if (shift) await this.change(shift, edit(shift), reason);
    }
  }

  /** A published shift that begins later, for the next publication to tell. */
  async later(shifts: readonly Shift[], after: number, reason: string): Promise<void> {
    const shift = shifts.find(({ from, pattern }) => from > after && pattern === '日');
    if (shift)
      await this.change(shift, { op: 'move', shift: shift.id, by: 30 * minuteMs, person: shift.person }, reason);
  }

  private async change(shift: Shift, edit: OneEdit, reason: string): Promise<void> {
    const asked = { id: randomUUID(), edits: [{ edit, seen: { [shift.id]: 1 } }], reason };
    const end = await this.draft.save(asked, demoPlanner);
    if (end.done !== 'saved') this.log.warn({ msg: 'the demo could not change a shift', edit, end });
  }
}
