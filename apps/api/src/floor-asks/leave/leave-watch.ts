import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import { CLOCK } from '../../platform/clock';
import { AsksBook } from '../asks-book';
import { PersonSeats, type PersonSeat } from '../person-seats';
import type { LeaveStep } from './leave-steps';
import type { ShortLeaveEntity } from './short-leave.entity';
import { ShortLeaveService } from './short-leave.service';
import type { StepTaken } from './take-step';

const everyMs = 1000;
/** Who was let go and stays has changed their mind; the next one may go. */
export const goWithinMs = 300_000;
/** What nobody answered for so long is no longer asked. */
export const answerWithinMs = 3_600_000;

/** Sees at the seats who went and who is back, so that nobody has to say it twice. */
@Injectable()
export class LeaveWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('ShortLeave');
  private timer: NodeJS.Timeout | undefined;
  private looking = false;

  constructor(
    private readonly book: AsksBook,
    private readonly seats: PersonSeats,
    private readonly leaves: ShortLeaveService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), everyMs);
    this.timer.unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async look(): Promise<void> {
    if (this.looking || this.book.leaves.length === 0) return;
    this.looking = true;
    try {
      const at = this.clock.now();
      const seats = this.seats.all(at);
      for (const leave of this.book.leaves) {
        const step = stepSeen(leave, seats.get(leave.person) ?? [], at, (from) => this.leaves.dueFrom(from));
        if (step) await this.leaves.floorTells(leave, step.step, step.taken);
      }
    } catch (error) {
      this.log.warn({ msg: 'Short leaves could not be looked after; tried again in a second.', reason: String(error) });
    } finally {
      this.looking = false;
    }
  }
}

/** What the seats and the time say of a leave; `null`: nothing new. */
export function stepSeen(
  leave: ShortLeaveEntity,
  seats: readonly PersonSeat[],
  at: number,
  dueFrom: (from: number) => number | null,
): { step: LeaveStep; taken: StepTaken } | null {
  const away = seats.find((seat) => seat.away);
  if (leave.state === 'out') return leave.bySeat && !away ? { step: 'return', taken: { at, by: null } } : null;
  if (leave.state === 'granted' && away) {
    const from = Math.max(away.now.since ?? at, leave.grantedAt?.getTime() ?? at);
    return { step: 'leave', taken: { at: from, by: null, dueAt: dueFrom(from), bySeat: true } };
  }
  const since = leave.state === 'granted' ? leave.grantedAt : leave.askedAt;
  const patience = leave.state === 'granted' ? goWithinMs : answerWithinMs;
  return since && at - since.getTime() > patience ? { step: 'lapse', taken: { at, by: null } } : null;
}
