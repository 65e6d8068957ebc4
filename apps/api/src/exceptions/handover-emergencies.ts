import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Place } from '@zhiban/wire';
import type { Fact } from '@zhiban/workforce-handover';
import { CentreSettingsService } from '../centre';
import { HandoverSources, timeWords, type FactTurn } from '../handover-facts';
import type { Transaction } from '../platform/database';
import { EmergenciesRepository, type RunWithPlan } from './emergencies/emergencies.repository';

/**
 * Tells the record of handover which emergency plans are gone through, how far they are, and which were ended. In earnest
 * it is an event that blocks handing over until it is over or brought to a stage (HAND-4); a drill is none.
 */
@Injectable()
export class HandoverEmergencies implements OnModuleInit {
  constructor(
    private readonly emergencies: EmergenciesRepository,
    private readonly centre: CentreSettingsService,
    private readonly sources: HandoverSources,
  ) {}

  onModuleInit(): void {
    this.sources.add({ facts: (place, turn, tx) => this.facts(place, turn, tx) });
  }

  private async facts(scope: Place, { from, to, now }: FactTurn, tx: Transaction): Promise<Fact[]> {
    const all = await this.emergencies.over(tx, new Date(from), new Date(Math.min(to, now)));
    const runs = all.filter(({ site }) => concerns(site, scope));
    const ticks =
      runs.length === 0
        ? []
        : await this.emergencies.lastTicks(
            runs.map(({ id }) => id),
            tx,
          );
    return runs.map((run) =>
      this.factOf(run, ticks.filter(({ runId, mark }) => runId === run.id && mark !== 'open').length),
    );
  }

  private factOf(run: RunWithPlan, settled: number): Fact {
    const { id, plan, drill, what, begunAt, begunBy, endedAt } = run;
    const { timeZone } = this.centre.current().settings;
    const begun = timeWords(begunAt.getTime(), timeZone);
    const ended = endedAt && timeWords(endedAt.getTime(), timeZone);
    const steps = `${settled}/${plan.steps.length}`;
    return {
      ...{ kind: 'emergency', id, at: begunAt.getTime(), link: `/exceptions/runs/${id}` },
      red: !drill && !endedAt,
      event: drill ? null : { settled: endedAt !== null },
      zh: `应急${drill ? '演练' : ''} ${plan.zh}：${what}，${begun} 由 ${begunBy} 启动，步骤 ${steps}，${ended ? `${ended} 结束` : '进行中'}`,
      en: `Emergency${drill ? ' drill' : ''} ${plan.en}: ${what}, begun ${begun} by ${begunBy}, steps ${steps}, ${ended ? `ended ${ended}` : 'going on'}`,
    };
  }
}

/** An emergency of a site, or of the whole centre, is everybody's there. */
const concerns = (site: string | null, scope: Place): boolean =>
  scope.site === null || site === null || site === scope.site;
