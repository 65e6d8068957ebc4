import { Injectable } from '@nestjs/common';
import type { ReportException, ServiceException, StepException } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { ReportingService, SteppingService } from '../exceptions';
import { WorkingPeople } from '../people';
import { asOf } from '../platform/clock';
import { administratorName } from '../platform/sign-in';
import { demoAgent, demoApprover } from './demo-agents';
import { DemoExceptionsAfter } from './demo-exceptions-after';
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
    if (!(await this.repository.mayFill('service_exception', owner))) return;
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
