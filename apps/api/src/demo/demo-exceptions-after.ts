import { Injectable } from '@nestjs/common';
import type { ServiceException } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { CorrectiveService, EmergencyPlansService, EmergencyRunsService } from '../exceptions';
import { asOf } from '../platform/clock';
import { administratorName } from '../platform/sign-in';
import { demoApprover } from './demo-agents';

const dayMs = 86_400_000;
const done = { mark: 'done', note: '' } as const;

/** What comes of it: a corrective action, and plans that are practised. */
@Injectable()
export class DemoExceptionsAfter {
  constructor(
    private readonly corrective: CorrectiveService,
    private readonly plans: EmergencyPlansService,
    private readonly runs: EmergencyRunsService,
  ) {}

  async correct({ id, department }: ServiceException, title: string, at: number): Promise<void> {
    const asked = {
      id: randomUUID(),
      exception: id,
      title,
      text: '',
      department,
      owner: administratorName,
      dueAt: at + 10 * dayMs,
    };
    await asOf(at, () => this.corrective.begin(asked, demoApprover));
  }

  /** Gone through step by step, with one that a drill leaves out. */
  async drill(at: number): Promise<void> {
    const plan = (await this.plans.all()).find(({ kind }) => kind === 'fire');
    if (!plan) return;
    const id = randomUUID();
    const begun = { id, plan: plan.id, drill: true, what: '季度消防演练 · quarterly fire drill', site: null };
    await asOf(at, () => this.runs.begin(begun, demoApprover));
    for (const [i, { code }] of plan.steps.entries()) {
      const said = i === 0 ? ({ mark: 'skipped', note: '演练不拨打 119 · no call in a drill' } as const) : done;
      await asOf(at + (i + 1) * 90_000, () => this.runs.tick(id, { step: code, seen: i, ...said }, demoApprover));
    }
    const note = '集合用时 6 分钟，比上次快 1 分钟 · six minutes to the meeting point, one less than before';
    await asOf(at + 15 * 60_000, () => this.runs.end(id, { note }, demoApprover));
  }
}
