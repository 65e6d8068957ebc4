import { Inject, Injectable } from '@nestjs/common';
import { measure, type Present } from '@zhiban/live-metrics';
import { oldestWaiting, waitingLongerThan } from '@zhiban/live-state';
import type { FigureAsked, FigureScope, MeasuredFigure, QueueRule, SeatCounts, WindowChoice } from '@zhiban/wire';
import { CentreRules, FloorRuntime, type ShownFloor } from '../../live';
import { AttendanceDesk, type Attendances } from '../attendance/attendance-desk';
import { BoardPieces, type QueuePiece } from '../boards/board-pieces';
import { noSeatCounts } from '../boards/queue-view';
import { addedCounts, countedSeats } from './seat-counts';
import { ScopeReadings } from './scope-readings';

/** Any figure of any scope and window, with what was divided by what. */
@Injectable()
export class FigureDesk {
  constructor(
    @Inject(FloorRuntime) private readonly runtime: ShownFloor,
    private readonly rules: CentreRules,
    private readonly pieces: BoardPieces,
    private readonly readings: ScopeReadings,
    @Inject(AttendanceDesk) private readonly attendance: Attendances,
  ) {}

  /** `null`: nothing of this scope is on the floor. */
  measure(asked: FigureAsked, scope: FigureScope, window: WindowChoice, now: number): MeasuredFigure | null {
    if (!this.isThere(scope)) return null;
    return measure(asked, this.readings.read(scope, window, now), this.ruleOf(scope), this.present(scope, now));
  }

  /** The rule of the queue itself; of a sum the centre's default. */
  ruleOf(scope: FigureScope): QueueRule {
    const only = scope.kind === 'queues' && scope.queues.length === 1 ? this.readings.queues(scope)[0] : undefined;
    return only ? this.rules.rule(only.floor.source, only.queue) : this.rules.current.defaultRule;
  }

  private isThere(scope: FigureScope): boolean {
    if (scope.kind === 'all') return true;
    if (scope.kind === 'team')
      return this.readings.seatsOfTeam(scope.team).length > 0 || (this.attendance.counts(scope)?.rostered ?? 0) > 0;
    return this.readings.queues(scope).length > 0;
  }

  private present(scope: FigureScope, at: number): Present {
    const queues = this.readings.queues(scope);
    return {
      at,
      waiting: queues.reduce((sum, { full }) => sum + full.waiting, 0),
      oldestSince: oldestOf(queues),
      seats: this.seatsOf(scope, queues),
      attendance: () => this.attendance.counts(scope),
      longer: (seconds) =>
        queues.reduce((sum, { floor, queue }) => sum + waitingLongerThan(floor.floor, queue, seconds * 1000, at), 0),
    };
  }

  private seatsOf(scope: FigureScope, queues: readonly QueuePiece[]): SeatCounts {
    if (scope.kind === 'team') return countedSeats(this.readings.seatsOfTeam(scope.team));
    if (scope.kind === 'all' && this.pieces.whole) {
      return addedCounts([...this.runtime.sources.values()].map(({ floor }) => floor.counts));
    }
    const [only, ...others] = queues;
    if (only && others.length === 0) return only.full.seats;
    return queues.length === 0 ? noSeatCounts() : addedCounts(queues.map(({ full }) => full.seats));
  }
}

function oldestOf(queues: readonly QueuePiece[]): number | null {
  const since = queues.flatMap(({ floor, queue }) => oldestWaiting(floor.floor, queue)?.since ?? []);
  return since.length === 0 ? null : Math.min(...since);
}
