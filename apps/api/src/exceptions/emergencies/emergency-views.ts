import { Injectable } from '@nestjs/common';
import type { EmergencyBook, EmergencyPlan, EmergencyRun, EmergencyRunDetail } from '@zhiban/wire';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { ExceptionViews } from '../exception-views';
import { EmergenciesRepository, type PlanRow, type RunRow, type TickRow } from './emergencies.repository';

/** Plans and runs as they are read. */
@Injectable()
export class EmergencyViews {
  constructor(
    private readonly repository: EmergenciesRepository,
    private readonly views: ExceptionViews,
  ) {}

  async book(): Promise<EmergencyBook> {
    const [plans, runs, drilled] = await Promise.all([
      this.repository.plans(),
      this.repository.runs(),
      this.repository.drilled(),
    ]);
    const last = await this.repository.lastTicks(runs.map(({ id }) => id));
    const shown = await Promise.all(
      runs.map(async (run) =>
        runOf(
          run,
          await this.planOf(run, plans),
          last.filter(({ runId }) => runId === run.id),
        ),
      ),
    );
    return { plans: plans.map((plan) => planOf(plan, drilled)), runs: shown, ...this.views.clockOnWall() };
  }

  async detail(id: string, reader: Reader): Promise<EmergencyRunDetail> {
    const run = await this.repository.run(id);
    if (!run) throw new RefusalError('emergency.run-none', {});
    const [plan, ticks] = await Promise.all([this.planOf(run, []), this.repository.ticks(id)]);
    return {
      run: runOf(run, plan, lastOf(ticks)),
      plan: plan.steps,
      ticks: ticks.map(({ nth, step, mark, at, by, note }) => ({ nth, step, mark, at: at.getTime(), by, note })),
      mine: run.endedAt === null && reader.permissions.has('exceptions.handle'),
      ...this.views.clockOnWall(),
    };
  }

  /** In the version that the run began with. */
  async planOf({ planId, planVersion }: RunRow, known: readonly PlanRow[]): Promise<PlanRow> {
    const plan =
      known.find(({ id, version }) => id === planId && version === planVersion) ??
      (await this.repository.plan(planId, planVersion));
    if (!plan) throw new RefusalError('emergency.plan-none', {});
    return plan;
  }
}

/** The last word on each step. */
export const lastOf = (ticks: readonly TickRow[]): TickRow[] => [
  ...new Map(ticks.map((tick) => [tick.step, tick])).values(),
];

function planOf({ at, ...plan }: PlanRow, drilled: ReadonlyMap<string, Date>): EmergencyPlan {
  return { ...plan, at: at.getTime(), drilledAt: drilled.get(plan.id)?.getTime() ?? null };
}

function runOf(run: RunRow, { kind, zh, en, steps }: PlanRow, last: readonly Pick<TickRow, 'mark'>[]): EmergencyRun {
  const { id, planId, planVersion, drill, what, site, begunAt, begunBy, endedAt, endedBy, endNote } = run;
  return {
    ...{ id, plan: planId, planVersion, kind, zh, en, drill, what, site, begunBy, endedBy, endNote },
    begunAt: begunAt.getTime(),
    endedAt: endedAt?.getTime() ?? null,
    steps: steps.length,
    settled: last.filter(({ mark }) => mark !== 'open').length,
  };
}
