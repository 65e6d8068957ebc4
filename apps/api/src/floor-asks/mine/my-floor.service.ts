import { Inject, Injectable } from '@nestjs/common';
import { awayLimits } from '@zhiban/live-state';
import type { Clock } from '@zhiban/time';
import type { MyFloor, Person } from '@zhiban/wire';
import { SourceBook } from '../../ingest';
import { CentreRules } from '../../live';
import { CLOCK } from '../../platform/clock';
import { AskViews } from '../ask-views';
import { PersonSeats, type PersonSeat } from '../person-seats';
import { ownFigures } from './own-figures';

/** An agent's own page, from memory. */
@Injectable()
export class MyFloorService {
  constructor(
    private readonly seats: PersonSeats,
    private readonly views: AskViews,
    private readonly rules: CentreRules,
    private readonly sources: SourceBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  of(person: Person): MyFloor {
    const at = this.clock.now();
    const { number, name, seatLabel, team, teamEn } = person;
    const seats = this.seats.all(at).get(number) ?? [];
    return {
      at,
      timeZone: this.rules.current.timeZone,
      person: { number, name, seatLabel, team, teamEn },
      seats: seats.map((seat) => this.seat(seat, seatLabel, at)),
      figures: ownFigures(seats, this.rules.current.defaultRule),
      ...this.views.ofPerson(person, at),
      out: { now: this.views.outOf(person), most: this.rules.current.shortLeavePerTeam },
    };
  }

  private seat({ floor, seat, now }: PersonSeat, label: string | null, at: number): MyFloor['seats'][number] {
    const limits = now.state === 'not-ready' ? awayLimits(this.rules.current, now.reason, now.since) : null;
    const said = now.reason?.trim() ?? '';
    const words = said === '' ? null : { zh: said, en: said };
    return {
      label: label ?? seat,
      state: now.state,
      since: now.since,
      reason: now.paused
        ? (limits?.reason ?? words) && { zh: limits?.reason?.zh ?? said, en: limits?.reason?.en ?? said }
        : null,
      warnAt: limits?.warnAt ?? null,
      alarmAt: limits?.alarmAt ?? null,
      stale: this.isStale(floor.source, at),
    };
  }

  private isStale(source: string, at: number): boolean {
    const status = this.sources.find(source);
    const staleMs = this.rules.current.staleSeconds * 1000;
    if (!status) return true;
    return this.sources.linkNow(status, staleMs).link !== 'up' || at - (status.aliveAt ?? status.since) > staleMs;
  }
}
