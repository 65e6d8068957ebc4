import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { dateIn, type Clock } from '@zhiban/time';
import type { Policy, PolicyHistory, PolicyView, SavePolicy, WithdrawPolicy } from '@zhiban/wire';
import { bankRegulation, policyAt } from '@zhiban/workforce-roster';
import { Subject } from 'rxjs';
import { AuditService } from '../audit';
import { CentreSettingsService } from '../centre';
import { TermsInForce } from '../people';
import { CLOCK } from '../platform/clock';
import { UnitOfWork, type Transaction } from '../platform/database';
import { inputRefusal, RefusalError } from '../platform/problem';
import { editionsInForce } from './editions-in-force';
import type { PolicyEditionEntity } from './policy-edition.entity';
import { policyRefusals } from './policy-refusals';
import { PolicyRepository } from './policy.repository';

/** Before anything that could be planned. */
const beginning = '2000-01-01';

/** The parameters of the rule-book, answered from memory. */
@Injectable()
export class PolicyService implements OnModuleInit {
  private editions: PolicyEditionEntity[] = [];
  private versions = editionsInForce([]);
  private readonly saved = new Subject<void>();
  /** After each change is committed. */
  readonly changes = this.saved.asObservable();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: PolicyRepository,
    private readonly audit: AuditService,
    private readonly settings: CentreSettingsService,
    private readonly terms: TermsInForce,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.repository.lock(tx);
      if ((await this.repository.editions(tx)).length === 0) await this.begin(tx);
    });
    await this.load();
    this.terms.follow(() => policyAt(this.policy(), this.today()));
  }

  /** As the rule-book takes it. */
  policy(): Policy {
    return { versions: this.versions.map(({ edition: _, author: __, note: ___, ...version }) => version) };
  }

  view(): PolicyView {
    return { number: this.editions.at(-1)?.number ?? 0, today: this.today(), versions: this.versions };
  }

  history(): PolicyHistory {
    const editions = this.editions.map(({ createdAt, ...edition }) => ({ ...edition, savedAt: createdAt.getTime() }));
    return { editions: editions.reverse() };
  }

  /** Judges from that day on. What took effect before today stays as it is: rosters were judged by it. */
  async save({ from, body, note, basedOn }: SavePolicy, author: string): Promise<PolicyView> {
    const refused = policyRefusals(body, 'body');
    if (refused.length > 0) throw inputRefusal(refused);
    await this.change({ from, body, note }, basedOn, author);
    return this.view();
  }

  async withdraw(from: string, { note, basedOn }: WithdrawPolicy, author: string): Promise<PolicyView> {
    if (!this.versions.some((version) => version.from === from)) throw new RefusalError('policy.none-of-day', { from });
    await this.change({ from, body: null, note }, basedOn, author);
    return this.view();
  }

  private async change(
    { from, body, note }: Pick<PolicyEditionEntity, 'from' | 'body' | 'note'>,
    basedOn: number,
    author: string,
  ): Promise<void> {
    const today = this.today();
    if (from < today) throw new RefusalError('policy.past', { from, today });
    await this.unitOfWork.run(async (tx) => {
      await this.repository.lock(tx);
      const before = await this.repository.editions(tx);
      const newest = before.at(-1);
      if (newest && newest.number !== basedOn)
        throw new RefusalError('policy.conflict', { author: newest.author, number: newest.number });
      const row = { number: (newest?.number ?? 0) + 1, from, body, note, author, createdAt: this.now() };
      await this.repository.add(tx, row);
      await this.audit.record(tx, {
        actor: author,
        action: body ? 'policy.saved' : 'policy.withdrawn',
        subject: from,
        before: editionsInForce(before).find((version) => version.from === from),
        after: body ?? undefined,
      });
    });
    await this.load();
    this.saved.next();
  }

  private async begin(tx: Transaction): Promise<void> {
    const row = {
      number: 1,
      from: beginning,
      body: bankRegulation,
      note: '',
      author: 'machine',
      createdAt: this.now(),
    };
    await this.repository.add(tx, row);
    await this.audit.record(tx, { actor: row.author, action: 'policy.begun', subject: beginning, after: row.body });
  }

  private async load(): Promise<void> {
    this.editions = await this.repository.editions();
    this.versions = editionsInForce(this.editions);
  }

  private now(): Date {
    return new Date(this.clock.now());
  }

  private today(): string {
    return dateIn(this.settings.current().settings.timeZone, this.clock.now());
  }
}
