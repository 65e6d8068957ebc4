import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThanOrEqual, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { Transaction } from '../../platform/database';
import type { SwapState } from '@zhiban/wire';
import { SwapEventEntity } from './swap-event.entity';
import { SwapPartyEntity } from './swap-party.entity';
import { SwapRequestEntity } from './swap-request.entity';

type NewRequest = Omit<SwapRequestEntity, 'filer' | 'parties' | 'events' | 'calls'>;
type Where = FindOptionsWhere<SwapRequestEntity> | FindOptionsWhere<SwapRequestEntity>[];

/** Undecided requests. What is only offered may still become part of another one, as of a ring. */
export const openStates = ['offered', 'asked', 'agreed'] as const;
const mostListed = 200;

export type Approved = Pick<SwapRequestEntity, 'id' | 'transfers'> & { approvedAt: Date };

@Injectable()
export class SwapsRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string, tx: EntityManager = this.dataSource.manager): Promise<SwapRequestEntity | null> {
    return tx.findOne(SwapRequestEntity, { where: { id }, relations: { parties: true, events: true } });
  }

  /** Until the transaction ends nothing else is filed for this person. */
  async lockFiling(tx: Transaction, filer: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('swap ' || $1, 0))`, [filer]);
  }

  /** Until the transaction ends nobody else takes a step with it. */
  async lock(tx: Transaction, id: string): Promise<SwapRequestEntity | null> {
    await tx.query('SELECT 1 FROM swap_request WHERE id = $1 FOR UPDATE', [id]);
    return this.find(id, tx);
  }

  /** Without a lock and without its steps, so that whoever comes too late is told at once. */
  async state(id: string): Promise<SwapRequestEntity['state'] | null> {
    const [row] = await this.dataSource.query<Pick<SwapRequestEntity, 'state'>[]>(
      'SELECT state FROM swap_request WHERE id = $1',
      [id],
    );
    return row?.state ?? null;
  }

  /** Approved and not taken back, of which a shift lies in the span (ms). */
  async approvedOver(tx: EntityManager, from: number, to: number): Promise<Approved[]> {
    return tx.query<Approved[]>(
      `SELECT r.id, r.transfers, e.at AS "approvedAt" FROM swap_request r
       JOIN swap_event e ON e.request_id = r.id AND e.step = 'approve'
       WHERE r.state = 'approved' AND EXISTS (
         SELECT FROM jsonb_array_elements(r.transfers) AS t
         WHERE (t->'shift'->>'from')::float8 < $2 AND (t->'shift'->>'to')::float8 > $1)
       ORDER BY e.at, r.id`,
      [from, to],
    );
  }

  async add(tx: Transaction, request: NewRequest, parties: readonly string[]): Promise<void> {
    await tx.insert(SwapRequestEntity, request);
    await this.addParties(tx, request.id, parties);
  }

  async addParties(tx: Transaction, requestId: string, parties: readonly string[]): Promise<void> {
    if (parties.length === 0) return;
    await tx.insert(
      SwapPartyEntity,
      parties.map((personId) => ({ requestId, personId, agreed: null, at: null })),
    );
  }

  async removeParties(tx: Transaction, requestId: string): Promise<void> {
    await tx.delete(SwapPartyEntity, { requestId });
  }

  async answer(tx: Transaction, requestId: string, personId: string, agreed: boolean, at: Date): Promise<void> {
    await tx.update(SwapPartyEntity, { requestId, personId }, { agreed, at });
  }

  async step(
    tx: Transaction,
    id: string,
    change: Partial<Pick<SwapRequestEntity, 'transfers'>>,
    event: Omit<SwapEventEntity, 'request' | 'requestId'>,
  ): Promise<void> {
    await tx.update(SwapRequestEntity, { id }, { ...change, state: event.state, version: event.version });
    await tx.insert(SwapEventEntity, { ...event, requestId: id });
  }

  async addEvent(tx: Transaction, event: Omit<SwapEventEntity, 'request'>): Promise<void> {
    await tx.insert(SwapEventEntity, event);
  }

  /** Approved swaps of somebody's own initiative by month (SWAP-3). */
  async approvedByMonth(filerId: string, tx: EntityManager = this.dataSource.manager): Promise<Map<string, number>> {
    const rows = await tx.query<{ month: string; count: string }[]>(
      `SELECT month, count(*) AS count FROM swap_request
       WHERE filer_id = $1 AND state = 'approved' AND month IS NOT NULL GROUP BY month`,
      [filerId],
    );
    return new Map(rows.map(({ month, count }) => [month, Number(count)]));
  }

  /** Another request in one of these states that has one of these shifts. */
  async inHand(
    tx: Transaction,
    shifts: readonly string[],
    { except, states }: { except: string; states: readonly SwapState[] },
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM swap_request, jsonb_array_elements(transfers) t
       WHERE state = ANY($1) AND id <> $2 AND t->'shift'->>'id' = ANY($3) LIMIT 1`,
      [states, except, shifts],
    );
    return rows.length > 0;
  }

  /** What somebody has on the open board of these shifts. */
  async offersOf(tx: Transaction, filer: string, shifts: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT r.id FROM swap_request r, jsonb_array_elements(r.transfers) t
       WHERE r.state = 'offered' AND r.filer_id = $1 AND t->'shift'->>'id' = ANY($2) ORDER BY r.id`,
      [filer, shifts],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of these shifts that an open request is about. */
  async openAmong(tx: Transaction, shifts: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ shift: string }[]>(
      `SELECT DISTINCT t->'shift'->>'id' AS shift FROM swap_request, jsonb_array_elements(transfers) t
       WHERE state = ANY($1) AND t->'shift'->>'id' = ANY($2)`,
      [openStates, shifts],
    );
    return new Set(rows.map(({ shift }) => shift));
  }

  async ofPerson(personId: string): Promise<SwapRequestEntity[]> {
    const taking = await this.dataSource.manager.findBy(SwapPartyEntity, { personId });
    return this.many([{ filerId: personId }, { id: In(taking.map(({ requestId }) => requestId)) }]);
  }

  /** All of them, however many. */
  agreed(): Promise<SwapRequestEntity[]> {
    return this.many({ state: 'agreed' }, null);
  }

  offered(): Promise<SwapRequestEntity[]> {
    return this.many({ state: 'offered' });
  }

  open(): Promise<SwapRequestEntity[]> {
    return this.many({ state: In(openStates) });
  }

  done(): Promise<SwapRequestEntity[]> {
    return this.many({ state: In(['approved', 'refused', 'declined', 'withdrawn', 'lapsed', 'undone']) });
  }

  async due(now: Date): Promise<string[]> {
    const found = await this.dataSource.manager.find(SwapRequestEntity, {
      select: { id: true },
      where: { state: In(openStates), deadline: LessThanOrEqual(now) },
    });
    return found.map(({ id }) => id);
  }

  private many(where: Where, most: number | null = mostListed): Promise<SwapRequestEntity[]> {
    return this.dataSource.manager.find(SwapRequestEntity, {
      where,
      relations: { parties: true, events: true },
      order: { deadline: 'ASC' },
      ...(most === null ? {} : { take: most }),
    });
  }
}
