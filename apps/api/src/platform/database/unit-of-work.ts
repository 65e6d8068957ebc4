import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** What a use case does in one transaction. */
export type Transaction = EntityManager;

const waiting = new WeakMap<Transaction, (() => void)[]>();

/** For what happens aside of a use case: announced once its transaction is committed, and never where it was given up. */
export function afterCommit(tx: Transaction, announce: () => void): void {
  const acts = waiting.get(tx);
  if (!acts) throw new Error('there is no unit of work');
  acts.push(announce);
}

@Injectable()
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs the work in one transaction: all of it is kept, or none. Announce what happened after this has resolved. */
  async run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const acts: (() => void)[] = [];
    const result = await this.dataSource.transaction((tx) => {
      waiting.set(tx, acts);
      return work(tx);
    });
    for (const act of acts) act();
    return result;
  }
}
