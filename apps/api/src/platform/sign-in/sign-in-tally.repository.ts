import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Transaction } from '../database';
import { SignInEntity } from './sign-in.entity';
import { SignInTallyEntity } from './sign-in-tally.entity';
import type { Tally } from './sign-in-tally';

/** Tallies that are forgotten are cleared away, so many at a time. */
const clearedAtOnce = 500;

@Injectable()
export class SignInTallyRepository {
  /** Until the transaction ends nobody else counts: it is short, and no password is looked at in it. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query('LOCK TABLE sign_in_tally IN EXCLUSIVE MODE');
  }

  async read(tx: Transaction, keys: readonly string[]): Promise<Map<string, Tally>> {
    const rows = await tx.findBy(SignInTallyEntity, { key: In([...keys]) });
    return new Map(
      rows.map(({ key, failures, lastAt, heldUntil }) => [
        key,
        { failures, lastAt: lastAt.getTime(), heldUntil: heldUntil.getTime() },
      ]),
    );
  }

  async write(tx: Transaction, tallies: ReadonlyMap<string, Tally>): Promise<void> {
    const rows = [...tallies].map(([key, { failures, lastAt, heldUntil }]) => ({
      key,
      failures,
      lastAt: new Date(lastAt),
      heldUntil: new Date(heldUntil),
    }));
    await tx.upsert(SignInTallyEntity, rows, ['key']);
  }

  async drop(tx: Transaction, key: string): Promise<void> {
    await tx.delete(SignInTallyEntity, { key });
  }

  async clear(tx: Transaction, before: Date): Promise<void> {
    await tx.query(
      'DELETE FROM sign_in_tally WHERE key IN (SELECT key FROM sign_in_tally WHERE last_at < $1 LIMIT $2)',
      [before, clearedAtOnce],
    );
  }

  /** Whether that user has signed in from that address since then. */
  signedInFrom(tx: Transaction, username: string, address: string, since: Date): Promise<boolean> {
    return tx
      .createQueryBuilder(SignInEntity, 'signIn')
      .innerJoin('signIn.user', 'user')
      .where('user.username = :username AND signIn.address = :address', { username, address })
      .andWhere('signIn.accepted AND signIn.at > :since', { since })
      .getExists();
  }
}
