import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Clock, Instant } from '@zhiban/time';
import type { Subscription } from 'rxjs';
import { CLOCK } from '../../platform/clock';
import { dueOf, goneOf } from './due-stretches';
import { EndedStretches, type RosteredSpan } from './ended-stretches';
import { FloorFacts } from './floor-facts';
import { RecordsRepository, type KnownRecord } from './records.repository';
import { RosterFacts } from './roster-facts';
import { WorkingOut } from './working-out';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const everyMs = 10_000;
/** After the end of a shift, so that an event that comes a little late is there. */
export const settleMs = 2 * minuteMs;
/** Facts that come later than this change no record any more: of the roster, and of the floor. */
export const rosterBackMs = 10 * 24 * hourMs;
const floorBackMs = 36 * hourMs;
/** A day is over for work without a shift once nobody stays on from it. */
const dayOverMs = 4 * hourMs;

interface Looked {
  known: readonly KnownRecord[];
  rostered: RosteredSpan;
  /** Given up, and not only emptied, when something changes while a pass is under way. */
  daysDone: Set<string>;
}

/**
 * Works out the attendance of every shift once it is over: none is missed, whatever happened to the server or the clock
 * meanwhile, for what is published is held against what is recorded. It does so again when later facts come: another
 * roster, leave filed afterwards, events told late, another agent's number. What a lead has settled stays.
 */
@Injectable()
export class AttendanceWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Attendance');
  private timer: NodeJS.Timeout | undefined;
  private news: Subscription | undefined;
  private working: Promise<void> = Promise.resolve();
  private busy = false;
  private lookedAt: Instant = 0;
  private nextDue: Instant = -Infinity;
  /** Since when (an instant of the floor) what was found has to be found again. */
  private newsSince: Instant = Infinity;
  private daysDone = new Set<string>();

  constructor(
    private readonly stretches: EndedStretches,
    private readonly records: RecordsRepository,
    private readonly work: WorkingOut,
    private readonly floor: FloorFacts,
    private readonly changes: RosterFacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.news = this.changes.subscribe(
      () => this.again(),
      () => (this.newsSince = Math.min(this.newsSince, this.clock.now() - floorBackMs)),
    );
    this.timer = setInterval(() => void (this.busy || this.look()), everyMs);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.news?.unsubscribe();
    await this.working;
  }

  /** One look after the other; what fails is tried again with the next. */
  look(): Promise<void> {
    this.working = this.working.then(() => this.attempt());
    return this.working;
  }

  private again(): void {
    this.nextDue = -Infinity;
    this.daysDone = new Set();
  }

  private async attempt(): Promise<void> {
    this.busy = true;
    try {
      await this.pass(this.clock.now());
    } catch (error) {
      this.again();
      this.newsSince = Math.min(this.newsSince, this.clock.now() - floorBackMs);
      this.log.warn({ msg: 'Attendance could not be worked out; it is with the next look.', reason: String(error) });
    } finally {
      this.busy = false;
    }
  }

  private async pass(now: Instant): Promise<void> {
    if (now < this.lookedAt) this.again();
    this.lookedAt = now;
    const told = await this.floor.follow(now);
    if (told < now - settleMs) this.newsSince = Math.min(this.newsSince, Math.max(told, now - floorBackMs));
    if (now < this.nextDue && this.newsSince === Infinity) return;
    const since = this.newsSince;
    this.newsSince = Infinity;
    if (since < Infinity) this.daysDone = new Set();
    await this.workOut(now, since);
    this.floor.forget(now - rosterBackMs);
  }

  private async workOut(now: Instant, since: Instant): Promise<void> {
    const until = now - settleMs;
    const { daysDone } = this;
    this.nextDue = Infinity;
    const through = (await this.records.through()) ?? now - floorBackMs;
    const from = Math.min(through, until) - floorBackMs;
    const back = Math.min(from, now - rosterBackMs);
    const rostered = await this.stretches.between(back, until);
    const known = await this.records.known(back);
    await this.work.shifts(dueOf(rostered.ended, known, { from, since }));
    await this.records.drop(goneOf(rostered.ended, known), now);
    await this.extras(now, { known, rostered, daysDone });
    await this.records.setThrough(until);
    const over = this.work.dayOf(now).to + dayOverMs;
    // What was published meanwhile is looked at next.
    this.nextDue = Math.min(this.nextDue, rostered.nextEnd + settleMs, over, now + hourMs);
  }

  /** The business days of the time in which facts may still come. */
  private async extras(now: Instant, { known, rostered, daysDone }: Looked): Promise<void> {
    for (let at = now - dayOverMs - 24 * hourMs; at >= now - dayOverMs - floorBackMs - 24 * hourMs; at -= 24 * hourMs) {
      const day = this.work.dayOf(at);
      if (day.to + dayOverMs > now || daysDone.has(day.date)) continue;
      const found = new Set(await this.work.extras(day, rostered));
      const key = `extra:${day.date}`;
      const gone = known.filter((record) => record.key === key && !found.has(record.personId));
      await this.records.drop(
        gone.map(({ id }) => id),
        now,
      );
      daysDone.add(day.date);
    }
  }
}
