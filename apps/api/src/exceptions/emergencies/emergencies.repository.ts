import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { EmergencyPlanEntity } from './emergency-plan.entity';
import { EmergencyRunEntity } from './emergency-run.entity';
import { EmergencyTickEntity } from './emergency-tick.entity';

export type PlanRow = EmergencyPlanEntity;
export type RunRow = Omit<EmergencyRunEntity, 'plan'>;
export type RunWithPlan = RunRow & { plan: PlanRow };
export type TickRow = Omit<EmergencyTickEntity, 'run'>;

const mostRuns = 200;

/** All SQL of emergency plans and of what was done by them. */
@Injectable()
export class EmergenciesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Each in its newest version. */
  async plans(tx: EntityManager = this.dataSource.manager): Promise<PlanRow[]> {
    const rows = await tx.find(EmergencyPlanEntity, { order: { version: 'ASC' } });
    return [...new Map(rows.map((row) => [row.id, row])).values()];
  }

  async newest(tx: Transaction, id: string): Promise<PlanRow | null> {
    const [newest] = await tx.find(EmergencyPlanEntity, { where: { id }, order: { version: 'DESC' }, take: 1 });
    return newest ?? null;
  }

  plan(id: string, version: number): Promise<PlanRow | null> {
    return this.dataSource.manager.findOneBy(EmergencyPlanEntity, { id, version });
  }

  /** Until the transaction ends nobody else saves a plan. */
  async lockPlans(tx: Transaction): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('emergency plans', 0))`);
  }

  async addPlan(tx: Transaction, row: PlanRow): Promise<void> {
    await tx.insert(EmergencyPlanEntity, row);
  }

  runs(): Promise<RunRow[]> {
    return this.dataSource.manager.find(EmergencyRunEntity, {
      order: { endedAt: { direction: 'DESC', nulls: 'FIRST' }, begunAt: 'DESC' },
      take: mostRuns,
    });
  }

  /** Going on in a span, each with its plan in the version that it began with. */
  over(tx: Transaction, from: Date, to: Date): Promise<RunWithPlan[]> {
    return tx
      .createQueryBuilder(EmergencyRunEntity, 'run')
      .innerJoinAndSelect('run.plan', 'plan')
      .where('run.begun_at <= :to AND (run.ended_at IS NULL OR run.ended_at >= :from)', { from, to })
      .orderBy('run.begun_at')
      .getMany() as Promise<RunWithPlan[]>;
  }

  /** When each plan was last gone through as a drill. */
  async drilled(): Promise<Map<string, Date>> {
    const rows = await this.dataSource.query<{ plan: string; at: Date }[]>(
      `SELECT plan_id AS plan, max(ended_at) AS at FROM emergency_run
       WHERE drill AND ended_at IS NOT NULL GROUP BY plan_id`,
    );
    return new Map(rows.map(({ plan, at }) => [plan, at]));
  }

  run(id: string, tx: EntityManager = this.dataSource.manager): Promise<RunRow | null> {
    return tx.findOneBy(EmergencyRunEntity, { id });
  }

  /** Until the transaction ends nobody else ticks or ends it. */
  lockRun(tx: Transaction, id: string): Promise<RunRow | null> {
    return tx.findOne(EmergencyRunEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** `false`: it was begun before. */
  async addRun(tx: Transaction, row: RunRow): Promise<boolean> {
    const made = await tx.query<unknown[]>(
      `INSERT INTO emergency_run (id, plan_id, plan_version, drill, what, site, begun_at, begun_by, end_note)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '') ON CONFLICT DO NOTHING RETURNING id`,
      [row.id, row.planId, row.planVersion, row.drill, row.what, row.site, row.begunAt, row.begunBy],
    );
    return made.length > 0;
  }

  async endRun(tx: Transaction, id: string, end: Pick<RunRow, 'endedAt' | 'endedBy' | 'endNote'>): Promise<void> {
    await tx.update(EmergencyRunEntity, { id }, end);
  }

  ticks(runId: string, tx: EntityManager = this.dataSource.manager): Promise<TickRow[]> {
    return tx.find(EmergencyTickEntity, { where: { runId }, order: { nth: 'ASC' } });
  }

  /** The last word on each step of these runs. */
  async lastTicks(
    runs: readonly string[],
    tx: EntityManager = this.dataSource.manager,
  ): Promise<Pick<TickRow, 'runId' | 'step' | 'mark'>[]> {
    return tx.query(
      `SELECT DISTINCT ON (run_id, step) run_id AS "runId", step, mark FROM emergency_tick
       WHERE run_id = ANY ($1) ORDER BY run_id, step, nth DESC`,
      [runs],
    );
  }

  async addTick(tx: Transaction, row: TickRow): Promise<void> {
    await tx.insert(EmergencyTickEntity, row);
  }
}
