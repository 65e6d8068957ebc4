import { Injectable } from '@nestjs/common';
import type { LeavePiece } from '@zhiban/wire';
import type { PastWait } from '@zhiban/workforce-requests';
import {
  DataSource,
  In,
  LessThanOrEqual,
  MoreThanOrEqual,
  Not,
  type EntityManager,
  type FindOptionsWhere,
} from 'typeorm';
import type { Transaction } from '../../platform/database';
import { LeaveEventEntity } from './leave-event.entity';
import { LeaveRequestEntity } from './leave-request.entity';

export type NewLeaveRequest = Omit<LeaveRequestEntity, 'version' | 'firstDate' | 'lastDate' | 'person' | 'events'>;
type Change = Partial<
  Pick<
    LeaveRequestEntity,
    'type' | 'pieces' | 'sudden' | 'reason' | 'minutes' | 'filedAt' | 'deadline' | 'beganAt' | 'taken'
  >
>;

export const openLeaveStates = ['asked', 'waiting'] as const;
const mostListed = 200;

/** A request that is open or approved, as it counts for others. */
export type StandingLeave = Pick<
  LeaveRequestEntity,
  'id' | 'state' | 'personId' | 'type' | 'pieces' | 'minutes' | 'filedAt'
>;

@Injectable()
export class LeaveRequestsRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string, tx: EntityManager = this.dataSource.manager): Promise<LeaveRequestEntity | null> {
    return tx.findOne(LeaveRequestEntity, { where: { id }, relations: { events: true } });
  }

  /** Until the transaction ends nothing else changes who is, or wants to be, on leave. Taken after the rosters, before a request. */
  async lockLine(tx: Transaction): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('leave line', 0))`);
  }

  async lock(tx: Transaction, id: string): Promise<LeaveRequestEntity | null> {
    await tx.query('SELECT 1 FROM leave_request WHERE id = $1 FOR UPDATE', [id]);
    return this.find(id, tx);
  }

  async add(tx: Transaction, request: NewLeaveRequest): Promise<void> {
    await tx.insert(LeaveRequestEntity, { ...request, version: 1, ...datesBeside(request.pieces) });
  }

  async step(
    tx: Transaction,
    id: string,
    change: Change,
    event: Omit<LeaveEventEntity, 'request' | 'requestId'>,
  ): Promise<void> {
    const dates = change.pieces ? datesBeside(change.pieces) : {};
    await tx.update(LeaveRequestEntity, { id }, { ...change, ...dates, state: event.state, version: event.version });
    await tx.insert(LeaveEventEntity, { ...event, requestId: id });
  }

  async addEvent(tx: Transaction, event: Omit<LeaveEventEntity, 'request'>): Promise<void> {
    await tx.insert(LeaveEventEntity, event);
  }

  /** Whatever of somebody’s leave is open or approved, beside one request. */
  standingOf(tx: EntityManager, personId: string, except: string): Promise<StandingLeave[]> {
    return this.standing(tx, { personId, id: Not(except) });
  }

  /** Of everybody, from the first of some days to the last. */
  standingOn(tx: EntityManager, first: string, last: string): Promise<StandingLeave[]> {
    return this.standing(tx, { firstDate: LessThanOrEqual(last), lastDate: MoreThanOrEqual(first) });
  }

  /** First come, first served. */
  async waiting(tx: EntityManager = this.dataSource.manager): Promise<LeaveRequestEntity[]> {
    const where = { state: 'waiting' as const };
    return tx.find(LeaveRequestEntity, { where, relations: { events: true }, order: { filedAt: 'ASC', id: 'ASC' } });
  }

  /** Those who had to wait and whose request is over. */
  async pastWaits(tx: EntityManager = this.dataSource.manager): Promise<PastWait[]> {
    return tx.query<PastWait[]>(
      `SELECT began_at AS position, EXISTS (
         SELECT 1 FROM leave_event e WHERE e.request_id = r.id AND e.step = 'approve') AS granted
       FROM leave_request r WHERE began_at IS NOT NULL AND state NOT IN ('asked', 'waiting')
       ORDER BY filed_at DESC LIMIT 2000`,
    );
  }

  ofPerson(personId: string): Promise<LeaveRequestEntity[]> {
    return this.many({ personId }, 'DESC');
  }

  open(): Promise<LeaveRequestEntity[]> {
    return this.many({ state: In(openLeaveStates) }, 'ASC');
  }

  done(): Promise<LeaveRequestEntity[]> {
    return this.many({ state: Not(In(openLeaveStates)) }, 'DESC');
  }

  async due(now: Date): Promise<string[]> {
    const found = await this.dataSource.manager.find(LeaveRequestEntity, {
      select: { id: true },
      where: { state: In(openLeaveStates), deadline: LessThanOrEqual(now) },
    });
    return found.map(({ id }) => id);
  }

  async usesType(tx: EntityManager, type: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 WHERE EXISTS (SELECT 1 FROM leave_request WHERE type = $1)
         OR EXISTS (SELECT 1 FROM leave_ledger WHERE type = $1)`,
      [type],
    );
    return rows.length > 0;
  }

  /** Minutes that are asked for and not decided yet, by person. */
  async askedOf(type: string): Promise<Map<string, number>> {
    const rows = await this.dataSource.query<{ person: string; minutes: number }[]>(
      `SELECT person_id AS person, sum(minutes)::integer AS minutes FROM leave_request
       WHERE type = $1 AND state = ANY($2) GROUP BY person_id`,
      [type, openLeaveStates],
    );
    return new Map(rows.map(({ person, minutes }) => [person, minutes]));
  }

  private standing(tx: EntityManager, where: FindOptionsWhere<LeaveRequestEntity>): Promise<StandingLeave[]> {
    return tx.find(LeaveRequestEntity, {
      select: { id: true, state: true, personId: true, type: true, pieces: true, minutes: true, filedAt: true },
      where: { state: In([...openLeaveStates, 'approved']), ...where },
    });
  }

  private many(where: FindOptionsWhere<LeaveRequestEntity>, order: 'ASC' | 'DESC'): Promise<LeaveRequestEntity[]> {
    const nearest = { deadline: { direction: 'ASC', nulls: 'FIRST' }, filedAt: 'ASC' } as const;
    return this.dataSource.manager.find(LeaveRequestEntity, {
      where,
      relations: { events: true },
      order: order === 'ASC' ? nearest : { filedAt: 'DESC' },
      take: mostListed,
    });
  }
}

export const datesOf = (pieces: readonly LeavePiece[]): { first: string; last: string } => {
  const dates = pieces.map(({ date }) => date).sort();
  return { first: dates[0] ?? '', last: dates.at(-1) ?? '' };
};

function datesBeside(pieces: readonly LeavePiece[]): { firstDate: string; lastDate: string } {
  const { first, last } = datesOf(pieces);
  return { firstDate: first, lastDate: last };
}
