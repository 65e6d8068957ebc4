import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { alarmRuleBody, type AlarmRule, type AlarmRuleBody, type SaveAlarmRule } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { AuditService } from '../../audit';
import { CLOCK } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database';
import { inputRefusal, RefusalError } from '../../platform/problem';
import type { AlarmRuleEntity } from './alarm-rule.entity';
import { AlarmRulesRepository } from './alarm-rules.repository';
import { builtInRules } from './built-in-rules';
import { ruleRefusals } from './rule-refusals';

const mostRules = 500;

/** The rules of alarms, kept in the database and answered from memory: the watch asks each second. */
@Injectable()
export class AlarmRulesService implements OnModuleInit {
  private rules: readonly AlarmRule[] = [];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: AlarmRulesRepository,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    const begun = { version: 1, changedAt: new Date(this.clock.now()), changedBy: 'machine', removed: false };
    await this.repository.seed(builtInRules.map((each) => ({ ...each, ...begun })));
    await this.read();
  }

  /** Those in force. */
  current(): readonly AlarmRule[] {
    return this.rules;
  }

  async add(rule: AlarmRuleBody, author: string): Promise<AlarmRule> {
    refuse(rule);
    const row = this.rowOf({ id: randomUUID(), builtIn: null, version: 1 }, rule, author);
    await this.unitOfWork.run(async (tx) => {
      const count = await this.repository.lockAll(tx);
      if (count >= mostRules) throw new RefusalError('alarm-rule.too-many', { max: mostRules });
      await this.repository.save(tx, row);
      await this.audit.record(tx, { actor: author, action: 'alarm-rule.added', subject: row.id, after: rule });
    });
    await this.read();
    return ruleOf(row);
  }

  /** As the next version, in force at the next look. Refused where it rests on an older one. */
  async save(id: string, { rule, basedOnVersion }: SaveAlarmRule, author: string): Promise<AlarmRule> {
    refuse(rule, 'rule.');
    const saved = await this.unitOfWork.run(async (tx) => {
      const before = await this.repository.lock(tx, id);
      if (!before) throw new RefusalError('alarm-rule.unknown', {});
      const { version, changedBy } = before;
      if (version !== basedOnVersion) throw new RefusalError('alarm-rule.conflict', { author: changedBy, version });
      if (before.rule.watch.measure !== rule.watch.measure) throw new RefusalError('alarm-rule.measure', {});
      const row = this.rowOf({ id, builtIn: before.builtIn, version: version + 1 }, rule, author);
      await this.repository.save(tx, row);
      const change = { before: before.rule, after: rule };
      await this.audit.record(tx, { actor: author, action: 'alarm-rule.saved', subject: id, ...change });
      return row;
    });
    await this.read();
    return ruleOf(saved);
  }

  /** Its open alarms clear at the next look. */
  async remove(id: string, author: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const before = await this.repository.lock(tx, id);
      if (!before) throw new RefusalError('alarm-rule.unknown', {});
      if (before.builtIn !== null) throw new RefusalError('alarm-rule.built-in', {});
      await this.repository.save(tx, { ...before, removed: true });
      await this.audit.record(tx, { actor: author, action: 'alarm-rule.removed', subject: id, before: before.rule });
    });
    await this.read();
  }

  private async read(): Promise<void> {
    this.rules = (await this.repository.all()).map(ruleOf);
  }

  private rowOf(
    head: Pick<AlarmRuleEntity, 'id' | 'builtIn' | 'version'>,
    rule: AlarmRuleBody,
    author: string,
  ): AlarmRuleEntity {
    return { ...head, rule, changedAt: new Date(this.clock.now()), changedBy: author, removed: false };
  }
}

/** `under`: path of the rule in the request. */
function refuse(rule: AlarmRuleBody, under = ''): void {
  const refused = ruleRefusals(rule, under);
  if (refused.length > 0) throw inputRefusal(refused);
}

const ruleOf = ({ id, builtIn, version, rule, changedAt, changedBy }: AlarmRuleEntity): AlarmRule => ({
  id,
  builtIn,
  version,
  ...alarmRuleBody.parse(rule),
  changedAt: changedAt.getTime(),
  changedBy,
});
