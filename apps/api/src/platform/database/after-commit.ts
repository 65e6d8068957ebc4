import { Injectable } from '@nestjs/common';
import { DataSource, type EntitySubscriberInterface, type QueryRunner } from 'typeorm';
import type { Transaction } from './unit-of-work';

type Work = () => void;
interface Ended {
  queryRunner: QueryRunner;
}

/** What is to be done once a transaction is kept, said by whoever works in it without having begun it. */
@Injectable()
export class AfterCommit implements EntitySubscriberInterface {
  private readonly waiting = new WeakMap<QueryRunner, Work[]>();

  constructor(dataSource: DataSource) {
    dataSource.subscribers.push(this);
  }

  /** The work must not throw; of a transaction that is rolled back it is forgotten. */
  run(tx: Transaction, work: Work): void {
    const { queryRunner } = tx;
    if (!queryRunner?.isTransactionActive) throw new Error('There is no transaction to wait for.');
    const works = this.waiting.get(queryRunner) ?? [];
    works.push(work);
    this.waiting.set(queryRunner, works);
  }

  /** Also called for a savepoint, when the transaction itself is still open. */
  afterTransactionCommit({ queryRunner }: Ended): void {
    for (const work of this.ended(queryRunner)) work();
  }

  afterTransactionRollback({ queryRunner }: Ended): void {
    this.ended(queryRunner);
  }

  private ended(queryRunner: QueryRunner): Work[] {
    if (queryRunner.isTransactionActive) return [];
    const works = this.waiting.get(queryRunner) ?? [];
    this.waiting.delete(queryRunner);
    return works;
  }
}
