import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { BoardKey, ExplainedFigure, ExplainFigure, FigureScope } from '@zhiban/wire';
import { CLOCK } from '../../platform/clock';
import { RefusalError } from '../../platform/problem';
import { FigureDesk } from './figure-desk';

/** How a figure that a board shows came about. */
@Injectable()
export class FigureExplain {
  constructor(
    private readonly figures: FigureDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  explain({ board, queue, window, ...asked }: ExplainFigure): ExplainedFigure {
    const at = this.clock.now();
    const measured = this.figures.measure(asked, scopeOf(board, queue), window, at);
    if (!measured) throw new RefusalError('figure.unknown', {});
    return { ...measured, at };
  }
}

/** What a board sums where no queue is named. */
function scopeOf(board: BoardKey, queue: string | null): FigureScope {
  const named = queue ?? (board.startsWith('queue:') ? board.slice('queue:'.length) : null);
  return named === null ? { kind: 'all' } : { kind: 'queues', queues: [named] };
}
