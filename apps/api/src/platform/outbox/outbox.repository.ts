import { Injectable } from '@nestjs/common';
import type { MessageState, OutboxQuery } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import type { Transaction } from '../database';
import type { Failure } from '../outgoing';
import type { Outcome } from './outcome';

export interface NewRow {
  fact: string;
  channel: string;
  recipient: string;
  name: string;
  subject: string;
  payload: object;
  notBefore?: Date;
}

/** A message that this claim alone may settle, until the lease ends. */
export interface ClaimedRow {
  id: string;
  channel: string;
  recipient: string;
  payload: unknown;
  attempts: number;
  giveUpAt: Date;
  claim: string;
}

export interface MessageRow {
  id: string;
  fact: string;
  channel: string;
  name: string;
  subject: string;
  state: MessageState;
  attempts: number;
  createdAt: Date;
  nextAt: Date;
  sentAt: Date | null;
  lastError: Pick<Failure, 'code' | 'params'> | null;
}

const shown = `id, fact, channel, name, subject, state, attempts, created_at AS "createdAt", next_at AS "nextAt",
  sent_at AS "sentAt", last_error AS "lastError"`;

@Injectable()
export class OutboxRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Adds those that are not there yet; answers their ids. */
  async add(tx: Transaction, rows: readonly NewRow[], now: Date, giveUpAt: Date): Promise<string[]> {
    const named = rows.map((row) => ({ ...row, id: randomUUID() }));
    const added = await tx.query<{ id: string }[]>(
      `INSERT INTO outbox_message
         (id, fact, channel, recipient, name, subject, payload, state, next_at, give_up_at, created_at)
       SELECT id, fact, channel, recipient, name, subject, payload, 'waiting', greatest($2, "notBefore"), $3, $2
       FROM jsonb_to_recordset($1) AS r(id uuid, fact text, channel text, recipient text, name text, subject text,
         payload jsonb, "notBefore" timestamptz)
       ON CONFLICT ON CONSTRAINT outbox_message_once DO NOTHING
       RETURNING id`,
      [JSON.stringify(named), now, giveUpAt],
    );
    return added.map(({ id }) => id);
  }

  /**
   * Takes the message of these channels that has been due for longest, and whose recipient has none on its way: a dead
   * recipient holds up one lane and no more. Until `leaseUntil` nobody else takes it.
   */
  async claim(channels: readonly string[], now: Date, leaseUntil: Date): Promise<ClaimedRow | null> {
    const [row] = await this.dataSource.query<ClaimedRow[]>(
      `WITH due AS (
         SELECT id FROM outbox_message AS message
         WHERE state = 'waiting' AND next_at <= $2 AND channel = ANY($1) AND NOT EXISTS (
           SELECT 1 FROM outbox_message AS other
           WHERE other.claim IS NOT NULL AND other.next_at > $2
             AND other.channel = message.channel AND other.recipient = message.recipient)
         ORDER BY next_at, created_at LIMIT 1
         FOR UPDATE SKIP LOCKED
       ), claimed AS (
         UPDATE outbox_message SET claim = $4, next_at = $3, attempts = attempts + 1
         WHERE id = (SELECT id FROM due)
         RETURNING id, channel, recipient, payload, attempts, give_up_at AS "giveUpAt", claim
       ) SELECT * FROM claimed`,
      [channels, now, leaseUntil, randomUUID()],
    );
    return row ?? null;
  }

  /** Writes down what became of an attempt, unless its lease has ended and another has taken the message. */
  async settle({ id, claim }: Pick<ClaimedRow, 'id' | 'claim'>, outcome: Outcome): Promise<void> {
    const error = outcome.state === 'sent' ? null : { code: outcome.error.code, params: outcome.error.params };
    await this.dataSource.query(
      `UPDATE outbox_message SET state = $3, sent_at = $4, next_at = coalesce($5, next_at), last_error = $6, claim = NULL,
         attempts = attempts - $7 WHERE id = $1 AND claim = $2`,
      [
        id,
        claim,
        outcome.state,
        outcome.state === 'sent' ? new Date(outcome.at) : null,
        outcome.state === 'waiting' ? new Date(outcome.nextAt) : null,
        error && JSON.stringify(error),
        // Nothing was tried.
        error?.code === 'delivery.not-yet' ? 1 : 0,
      ],
    );
  }

  /** Messages that a dead server had on their way are due now. */
  async releaseAll(now: Date): Promise<void> {
    await this.dataSource.query('UPDATE outbox_message SET claim = NULL, next_at = $1 WHERE claim IS NOT NULL', [now]);
  }

  async page({ state, before, limit }: OutboxQuery): Promise<MessageRow[]> {
    return this.dataSource.query<MessageRow[]>(
      `SELECT ${shown} FROM outbox_message
       WHERE ($1::text IS NULL OR state = $1) AND ($2::uuid IS NULL OR
         (created_at, id) < (SELECT created_at, id FROM outbox_message WHERE id = $2))
       ORDER BY created_at DESC, id DESC LIMIT $3`,
      [state ?? null, before ?? null, limit],
    );
  }

  async one(id: string, tx: EntityManager = this.dataSource.manager): Promise<MessageRow | null> {
    const [row] = await tx.query<MessageRow[]>(`SELECT ${shown} FROM outbox_message WHERE id = $1`, [id]);
    return row ?? null;
  }

  /** The message as it is, with nobody else at it until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<MessageRow | null> {
    const [row] = await tx.query<MessageRow[]>(`SELECT ${shown} FROM outbox_message WHERE id = $1 FOR UPDATE`, [id]);
    return row ?? null;
  }

  /** Due now, with all its time before it. One that is on its way stays so. */
  async again(tx: Transaction, id: string, now: Date, giveUpAt: Date): Promise<void> {
    await tx.query(
      `UPDATE outbox_message SET state = 'waiting', next_at = CASE WHEN claim IS NULL THEN $2 ELSE next_at END,
         give_up_at = $3 WHERE id = $1`,
      [id, now, giveUpAt],
    );
  }

  async counts(): Promise<{ waiting: number; oldestAt: Date | null; failed: number }> {
    const [row] = await this.dataSource.query<{ waiting: number; oldestAt: Date | null; failed: number }[]>(
      `SELECT count(*)::int AS waiting, min(created_at) AS "oldestAt",
         (SELECT count(*)::int FROM outbox_message WHERE state = 'failed') AS failed
       FROM outbox_message WHERE state = 'waiting'`,
    );
    return row ?? { waiting: 0, oldestAt: null, failed: 0 };
  }

  async dropOld(sentBefore: Date, failedBefore: Date): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM outbox_message
       WHERE (state = 'sent' AND created_at < $1) OR (state = 'failed' AND created_at < $2)`,
      [sentBefore, failedBefore],
    );
  }
}
