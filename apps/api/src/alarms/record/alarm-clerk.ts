import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { AlarmEvent } from '@zhiban/wire';
import { setTimeout as wait } from 'node:timers/promises';
import { QueryFailedError } from 'typeorm';
import { UnitOfWork } from '../../platform/database';
import type { OpenAlarm } from '../open';
import { AlarmAnnouncements } from './alarm-announcements';
import { AlarmsRepository } from './alarms.repository';

/** A turn that the watch saw. The alarm is as it stands after it. */
export interface Turn {
  alarm: OpenAlarm;
  event: AlarmEvent;
}

const againMs = 2000;
const patienceMs = 3000;

/**
 * Writes what the watch saw, in order, and announces it. Alarms show at once; a database that is away only makes their
 * record late.
 */
@Injectable()
export class AlarmClerk implements OnApplicationShutdown {
  private readonly log = new Logger('Alarms');
  private readonly due: Turn[] = [];
  private writing: Promise<void> | undefined;
  private ended = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: AlarmsRepository,
    private readonly announcements: AlarmAnnouncements,
  ) {}

  write(turn: Turn): void {
    this.due.push(turn);
    this.writing ??= this.writeAll();
  }

  /** Resolves when all that was seen is stored; `false`: it takes too long. */
  async settled(): Promise<boolean> {
    if (!this.writing) return true;
    const done = this.writing.then(() => true);
    return Promise.race([done, wait(patienceMs, false, { ref: false })]);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.settled();
    this.ended = true;
  }

  private async writeAll(): Promise<void> {
    for (let turn = this.due[0]; turn && !this.ended; turn = this.due[0]) {
      try {
        await this.keep(turn);
        this.due.shift();
      } catch (error) {
        if (isContradiction(error)) this.due.shift();
        this.log.error(error);
        await wait(againMs, undefined, { ref: false });
      }
    }
    this.writing = undefined;
  }

  private async keep({ alarm, event }: Turn): Promise<void> {
    const fact = { event, alarm: alarm.record };
    await this.unitOfWork.run(async (tx) => {
      if (event.kind === 'raised') await this.repository.add(tx, alarm);
      else await this.repository.turn(tx, alarm, event.kind === 'escalated');
      await this.repository.record(tx, alarm.record.id, event);
      await this.announcements.witness(tx, fact);
    });
    this.announcements.announce(fact);
  }
}

/** The tables refuse it, now and later (class 23): it must not hold up the others. */
function isContradiction(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as { code?: unknown };
  return typeof code === 'string' && code.startsWith('23');
}
