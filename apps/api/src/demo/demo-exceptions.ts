import { Injectable } from '@nestjs/common';
import type { ReportException, ServiceException, StepException } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import {
  CorrectiveService,
  EmergencyPlansService,
  EmergencyRunsService,
  ReportingService,
  SteppingService,
} from '../exceptions';
import { WorkingPeople } from '../people';
import { asOf } from '../platform/clock';
import { administratorName } from '../platform/sign-in';
import { demoAgent, demoApprover } from './demo-agents';
import { demoStories, type DemoStory } from './demo-stories';
import { DemoRepository } from './demo.repository';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const owner = administratorName;

/** What went wrong in the demo by today: one of each state, one with a corrective action, and a fire drill. */
@Injectable()
export class DemoExceptions {
  constructor(
    private readonly people: WorkingPeople,
    private readonly reporting: ReportingService,
    private readonly stepping: SteppingService,
    private readonly more: DemoExceptionsAfter,
    private readonly repository: DemoRepository,
  ) {}

  async begin(now: number): Promise<void> {
    if (await this.repository.hasExceptions()) return;
    const numbers = this.people.all().map(({ person: { number } }) => number);
    for (const [i, story] of demoStories.entries()) {
      const number = numbers[(i * 7) % numbers.length];
      if (number !== undefined) await this.tell(story, number, now - story.agoMs);
    }
    await this.more.drill(now - 9 * dayMs);
  }

  private async tell({ steps, corrective, ...story }: DemoStory, number: string, at: number): Promise<void> {
    const asked: ReportException = {
      ...{ id: randomUUID(), title: story.title, text: story.text, customer: story.customer },
      ...{ place: null, queue: null, alarm: null },
    };
    let { exception } = await asOf(at, () => this.reporting.report(asked, demoAgent(number)));
    for (const [i, step] of steps.entries()) {
      const later = at + (i + 1) * story.everyMs;
      exception = await asOf(later, () => this.step(exception, step));
    }
    if (corrective !== undefined) await this.more.correct(exception, corrective, at + dayMs);
  }

  private async step({ id, version }: ServiceException, step: DemoStory['steps'][number]): Promise<ServiceException> {
    const asked = { note: '', ...step, ...(step.step === 'assign' ? { owner } : {}), version } as StepException;
    return (await this.stepping.step(id, asked, demoApprover)).exception;
  }
}

/** What comes of it: a corrective action, and plans that are practised. */
@Injectable()
export class DemoExceptionsAfter {
  constructor(
    private readonly corrective: CorrectiveService,
    private readonly plans: EmergencyPlansService,
    private readonly runs: EmergencyRunsService,
  ) {}

  async correct({ id, department }: ServiceException, title: string, at: number): Promise<void> {
    const asked = { id: randomUUID(), exception: id, title, text: '', department, owner, dueAt: at + 10 * dayMs };
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

const done = { mark: 'done', note: '' } as const;
