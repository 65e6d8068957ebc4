import { Injectable } from '@nestjs/common';
import type { CaseEnd, CaseScore, CustomerCase, StepCase } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { CaseSteppingService, OpeningService } from '../cases';
import { asOf } from '../platform/clock';
import { administratorName } from '../platform/sign-in';
import { demoAgent, demoApprover } from './demo-agents';
import { demoCases, type DemoCase } from './demo-case-list';
import { DemoRepository } from './demo.repository';

const hourMs = 3_600_000;
type Step = StepCase extends infer S ? (S extends StepCase ? Omit<S, 'version'> : never) : never;

/** What customers have asked and complained of by today: some settled and rated, some waiting, one overdue. */
@Injectable()
export class DemoCases {
  constructor(
    private readonly opening: OpeningService,
    private readonly stepping: CaseSteppingService,
    private readonly repository: DemoRepository,
  ) {}

  /** `numbers`: of agents, who take the calls in turn. */
  async begin(numbers: readonly string[], now: number): Promise<void> {
    if (numbers.length === 0 || !(await this.repository.mayFill('customer_case', administratorName))) return;
    for (const [i, one] of demoCases.entries()) await this.tell(one, numbers[i % numbers.length] ?? '', now);
  }

  private async tell(one: DemoCase, number: string, now: number): Promise<void> {
    const at = (hours: number) => now - hours * hourMs;
    const end = await asOf(at(one.ago), () => this.open(one, number));
    if (one.settled === null) return;
    const { hours, words } = one.settled;
    let found = await asOf(at(one.ago - hours), () => this.step(end.case, { step: 'settle', note: words }));
    for (let n = 1; n <= one.unreached; n += 1)
      found = await asOf(at(one.ago - hours - n), () => this.step(found, { step: 'unreachable', note: '' }));
    if (one.called === null) return;
    const { score, said } = one.called;
    await asOf(at(Math.max(1, one.ago - hours - 20)), () => this.rate(found, score, said));
  }

  private open({ kind, title, text, customer, isOwned }: DemoCase, number: string): Promise<CaseEnd> {
    const owner = isOwned ? administratorName : null;
    const asked = { id: randomUUID(), kind, title, text, customer, owner };
    return this.opening.open({ ...asked, place: null, department: null, promisedAt: null }, demoAgent(number));
  }

  private rate(found: CustomerCase, score: CaseScore, note: string): Promise<CustomerCase> {
    return this.step(found, { step: 'call-back', score, note });
  }

  private async step({ id, version }: CustomerCase, asked: Step): Promise<CustomerCase> {
    return (await this.stepping.step(id, { ...asked, version }, demoApprover)).case;
  }
}
