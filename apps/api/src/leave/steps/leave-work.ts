import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '../../platform/database';
import { JudgingWork, TrackedChanges } from '../../roster';
import { LeaveRequestsRepository } from '../keeping/leave-requests.repository';
import { Heard, type Doings } from './doings';
import { LeaveTold } from './leave-told';
import { MovingUp } from './moving-up';

/**
 * One transaction in which leave is asked for or decided, under the lock of the line; with `rosters`, under theirs before.
 * At its end whoever can moves up; what happened is told once it is committed.
 */
@Injectable()
export class LeaveWork implements OnModuleInit {
  constructor(
    private readonly work: JudgingWork,
    private readonly roster: TrackedChanges,
    private readonly requests: LeaveRequestsRepository,
    private readonly moving: MovingUp,
    private readonly told: LeaveTold,
  ) {}

  onModuleInit(): void {
    this.told.placesChanged(() => this.run(() => Promise.resolve()));
  }

  /** Judges, and changes nothing. */
  look<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.work.run(work);
  }

  async run<T>(work: (tx: Transaction, doings: Doings) => Promise<T>, { rosters = false } = {}): Promise<T> {
    let heard = new Heard();
    const result = await this.work.run(async (tx) => {
      heard = new Heard();
      if (rosters) await this.roster.lock(tx);
      await this.requests.lockLine(tx);
      const done = await work(tx, heard);
      for (const moved of await this.moving.all(tx)) heard.changed(moved);
      return done;
    });
    for (const kept of heard.kept) this.roster.announce(kept);
    this.told.tell(heard);
    return result;
  }
}
