import { Injectable } from '@nestjs/common';
import { type AlarmEvent, type AlarmPage, type AlarmQuery, type AlarmRecord, type ReachedPlaces } from '@zhiban/wire';
import { DataSource, In, IsNull, LessThanOrEqual, MoreThan, type SelectQueryBuilder } from 'typeorm';
import type { Transaction } from '../../platform/database';
import type { OpenAlarm } from '../open';
import type { AlarmStory } from '../then/alarm-then';
import { AlarmEventEntity } from './alarm-event.entity';
import { AlarmEntity } from './alarm.entity';
import { eventOf, eventRowOf, recordOf, rowOf } from './alarm-rows';

/** What a person may change of an alarm. */
export type Handling = Partial<Pick<AlarmRecord, 'acknowledgedAt' | 'acknowledgedBy' | 'owner' | 'snoozedUntil'>>;

/** All SQL of alarms and of what happened to them. */
@Injectable()
export class AlarmsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async open(): Promise<OpenAlarm[]> {
    const rows = await this.dataSource.manager.findBy(AlarmEntity, { clearedAt: IsNull() });
    return rows.map((row) => ({ subject: row.subject, record: recordOf(row) }));
  }

  async find(id: string): Promise<AlarmRecord | null> {
    const row = await this.dataSource.manager.findOneBy(AlarmEntity, { id });
    return row && recordOf(row);
  }

  async one(id: string): Promise<OpenAlarm | null> {
    const row = await this.dataSource.manager.findOneBy(AlarmEntity, { id });
    return row && { subject: row.subject, record: recordOf(row) };
  }

  /** Until the transaction ends nobody else changes it. */
  async lock(tx: Transaction, id: string): Promise<AlarmRecord | null> {
    const row = await tx.findOne(AlarmEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return row && recordOf(row);
  }

  async timeline(id: string): Promise<AlarmEvent[]> {
    const rows = await this.dataSource.manager.find(AlarmEventEntity, {
      where: { alarmId: id },
      order: { at: 'ASC', id: 'ASC' },
    });
    return rows.map(eventOf);
  }

  /** Every alarm that was open at any instant of a span (ms), with what has happened to it. */
  async between(from: number, to: number): Promise<AlarmStory[]> {
    const rows = await this.dataSource.manager.find(AlarmEntity, {
      where: [
        { raisedAt: LessThanOrEqual(new Date(to)), clearedAt: IsNull() },
        { raisedAt: LessThanOrEqual(new Date(to)), clearedAt: MoreThan(new Date(from)) },
      ],
      order: { raisedAt: 'ASC', id: 'ASC' },
    });
    const told = await this.dataSource.manager.find(AlarmEventEntity, {
      where: { alarmId: In(rows.map(({ id }) => id)) },
      order: { at: 'ASC', id: 'ASC' },
    });
    const events = new Map(rows.map(({ id }): [string, AlarmEvent[]] => [id, []]));
    for (const event of told) events.get(event.alarmId)?.push(eventOf(event));
    return rows.map((row) => ({
      alarm: { subject: row.subject, record: recordOf(row) },
      events: events.get(row.id) ?? [],
    }));
  }

  async page(query: AlarmQuery, reach: ReachedPlaces): Promise<AlarmPage> {
    const rows = await within(chosen(this.dataSource.createQueryBuilder(AlarmEntity, 'alarm'), query), reach)
      .orderBy('alarm.raised_at', 'DESC')
      .addOrderBy('alarm.id', 'DESC')
      .limit(query.limit + 1)
      .getMany();
    const shown = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    return { alarms: shown.map(recordOf), next: last ? `${last.raisedAt.getTime()}_${last.id}` : null };
  }

  /** Written again without harm, should it be unknown whether the last attempt was kept. */
  async add(tx: Transaction, alarm: OpenAlarm): Promise<void> {
    const { told, ...row } = rowOf(alarm);
    await tx.query(
      `INSERT INTO alarm (id, rule_id, subject, measure, queue, seat, source, team, severity, worst, told, raised_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (id) DO NOTHING`,
      [
        ...[row.id, row.ruleId, row.subject, row.measure, row.queue, row.seat, row.source, row.team],
        ...[row.severity, row.worst, JSON.stringify(told), row.raisedAt],
      ],
    );
  }

  /** The rule's own part: level and end. What people did to it stays. */
  async turn(tx: Transaction, alarm: OpenAlarm, wakes: boolean): Promise<void> {
    const { id, severity, worst, told, clearedAt, clearedWhy } = rowOf(alarm);
    await tx.query(
      `UPDATE alarm SET severity = $2, worst = $3, told = $4, cleared_at = $5, cleared_why = $6,
         snoozed_until = CASE WHEN $7 THEN NULL ELSE snoozed_until END
       WHERE id = $1`,
      [id, severity, worst, JSON.stringify(told), clearedAt, clearedWhy, wakes],
    );
  }

  async handle(tx: Transaction, id: string, { acknowledgedAt, snoozedUntil, ...rest }: Handling): Promise<void> {
    const change = {
      ...rest,
      ...(acknowledgedAt && { acknowledgedAt: new Date(acknowledgedAt) }),
      ...(snoozedUntil && { snoozedUntil: new Date(snoozedUntil) }),
    };
    if (Object.keys(change).length > 0) await tx.update(AlarmEntity, { id }, change);
  }

  async record(tx: Transaction, id: string, event: AlarmEvent): Promise<void> {
    await tx.createQueryBuilder().insert().into(AlarmEventEntity).values(eventRowOf(id, event)).orIgnore().execute();
  }

  /** The users whose posts let them handle alarms somewhere, and where. */
}

type Chosen = SelectQueryBuilder<AlarmEntity>;

/** As `reachesAlarm`. Alarms that were raised before their sites were kept are of no site. */
function within(builder: Chosen, reach: ReachedPlaces): Chosen {
  if (reach.all) return builder;
  const { sites, teams } = reach;
  return builder.andWhere(
    `(alarm.seat IS NULL AND alarm.team IS NULL OR alarm.told->>'site' = ANY (:sites) OR EXISTS (
       SELECT FROM unnest(CAST(:siteOfTeam AS text[]), CAST(:teams AS text[])) AS reached (site, team)
       WHERE reached.site = alarm.told->>'site' AND reached.team = alarm.team))`,
    { sites, siteOfTeam: teams.map(({ site }) => site), teams: teams.map(({ team }) => team) },
  );
}

function chosen(
  builder: Chosen,
  { state, from, openSince, to, queue, team, rule, severity, cursor }: AlarmQuery,
): Chosen {
  if (state !== 'all') builder.andWhere(`alarm.cleared_at IS ${state === 'open' ? '' : 'NOT '}NULL`);
  if (from !== undefined) builder.andWhere('alarm.raised_at >= :from', { from: new Date(from) });
  if (openSince !== undefined) {
    const since = new Date(openSince);
    builder.andWhere('(alarm.cleared_at IS NULL OR alarm.cleared_at >= :since)', { since });
  }
  if (to !== undefined) builder.andWhere('alarm.raised_at < :to', { to: new Date(to) });
  if (queue !== undefined) builder.andWhere('alarm.queue = :queue', { queue });
  if (team !== undefined) builder.andWhere('alarm.team = :team', { team });
  if (rule !== undefined) builder.andWhere('alarm.rule_id = :rule', { rule });
  if (severity !== undefined) builder.andWhere('alarm.worst = :severity', { severity });
  if (cursor === undefined) return builder;
  const [at, id] = cursor.split('_');
  return builder.andWhere('(alarm.raised_at, alarm.id) < (:at, :id)', { at: new Date(Number(at)), id });
}
