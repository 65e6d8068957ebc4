import { Inject, Injectable } from '@nestjs/common';
import { addReading, emptyReading, noTimes, type WindowReading } from '@zhiban/live-metrics';
import { latestSpanOf } from '@zhiban/time';
import type { BoardWindow, FigureScope, SeatView, WindowChoice } from '@zhiban/wire';
import { CentreRules, FloorRuntime, type ShownFloor, type SourceFloor } from '../../live';
import { BoardPieces, type QueuePiece } from '../boards/board-pieces';
import { ClosedHours } from './closed-hours';

/** One book of figures: a queue, or a whole source. */
export interface Book {
  floor: SourceFloor;
  queue?: string;
}

/** What the figures of a window are made from, of all queues, of some, or of a team. */
@Injectable()
export class ScopeReadings {
  private readonly scratch = emptyReading();
  private readonly known = new Map<string, WindowReading>();
  private readAt = -1;

  constructor(
    @Inject(FloorRuntime) private readonly runtime: ShownFloor,
    private readonly rules: CentreRules,
    private readonly pieces: BoardPieces,
    private readonly closed: ClosedHours,
  ) {}

  /** Read only: who asks for the same at the same instant is given the same. */
  read(scope: FigureScope, window: WindowChoice, now: number): WindowReading {
    if (this.readAt !== now) this.known.clear();
    this.readAt = now;
    const key = JSON.stringify([scope, window]);
    let reading = this.known.get(key);
    if (!reading) this.known.set(key, (reading = this.readAnew(scope, window, now)));
    return reading;
  }

  private readAnew(scope: FigureScope, window: WindowChoice, now: number): WindowReading {
    if (scope.kind === 'team') return this.ofTeam(scope.team);
    if (window.kind === 'hours') return this.ofHours(scope, window, now);
    const sum = emptyReading();
    for (const part of this.books(scope)) addReading(sum, this.part(part, bookOf(window)));
    return sum;
  }

  queues(scope: FigureScope): QueuePiece[] {
    if (scope.kind === 'all') return [...this.pieces.queues.values()];
    return scope.kind === 'queues' ? scope.queues.flatMap((id) => this.pieces.queues.get(id) ?? []) : [];
  }

  seatsOfTeam(team: string): SeatView[] {
    return [...this.pieces.seats.values()].filter((seat) => seat.team === team);
  }

  /** What the figures of a scope are summed from. Where no queue is hidden a source is read as a whole, so that a seat in several queues counts once. */
  books(scope: FigureScope): Book[] {
    if (scope.kind === 'all' && this.pieces.whole)
      return [...this.runtime.sources.values()].map((floor) => ({ floor }));
    return this.queues(scope);
  }

  private part({ floor, queue }: Book, window: BoardWindow): WindowReading {
    return floor.figures.read(window, queue, this.scratch);
  }

  /** The closed intervals of the hours, and the present one for as long as they run. */
  private ofHours(
    scope: Exclude<FigureScope, { kind: 'team' }>,
    hours: Extract<WindowChoice, { kind: 'hours' }>,
    now: number,
  ): WindowReading {
    const span = latestSpanOf(now, hours, this.rules.current.timeZone);
    const sum = emptyReading();
    let timesKnown = true;
    for (const { floor, queue } of this.books(scope)) {
      const closed = this.closed.read(floor.source, queue ?? '', span);
      addReading(sum, closed.reading);
      timesKnown &&= closed.timesKnown;
      const { from, to } = floor.figures.interval;
      if (from >= span.from && to <= span.to) addReading(sum, this.part({ floor, queue }, 'interval'));
    }
    const seatTimes = timesKnown ? sum.seatTimes : noTimes();
    return { ...sum, seatTimes, from: span.from, to: Math.min(span.to, now) };
  }

  private ofTeam(team: string): WindowReading {
    const sum = emptyReading();
    for (const { source, seat } of this.seatsOfTeam(team)) {
      const own = this.runtime.sources.get(source)?.figures.readSeat(seat);
      if (own) addReading(sum, { ...own, broughtIn: 0, waiting: 0 });
    }
    return sum;
  }
}

function bookOf(window: Exclude<WindowChoice, { kind: 'hours' }>): BoardWindow {
  return window.kind === 'rolling' ? `m${window.minutes}` : window.kind;
}
