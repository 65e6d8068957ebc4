import { Injectable } from '@nestjs/common';
import type {
  BoardTile,
  FigureAsked,
  FigureScope,
  LongWait,
  MeasuredFigure,
  ShownFigure,
  TileData,
  TileOf,
  WindowChoice,
} from '@zhiban/wire';
import { BoardPieces } from '../boards/board-pieces';
import { FigureDesk } from '../figures/figure-desk';
import { ScopeReadings } from '../figures/scope-readings';
import { countedSeats } from '../figures/seat-counts';
import { limitsOf } from './metric-limits';
import { ScopeTrends } from './scope-trends';

const ofQueue = (queue: string): FigureScope => ({ kind: 'queues', queues: [queue] });
export const scopeOf = (queues: readonly string[]): FigureScope =>
  queues.length === 0 ? { kind: 'all' } : { kind: 'queues', queues: [...queues] };

/** What each tile needs beside queues and seats. */
@Injectable()
export class TileFigures {
  constructor(
    private readonly figures: FigureDesk,
    private readonly readings: ScopeReadings,
    private readonly trends: ScopeTrends,
    private readonly pieces: BoardPieces,
  ) {}

  /** `window`: of the board. `null`: the tile needs nothing. */
  of(tile: BoardTile, window: WindowChoice, now: number): TileData | null {
    switch (tile.kind) {
      case 'number':
        return this.number(tile, tile.window ?? window, now);
      case 'queue':
        return { kind: 'queue', level: this.shown({ figure: 'SL' }, ofQueue(tile.queue), tile.window ?? window, now) };
      case 'queue-table':
        return this.table(tile, window, now);
      case 'trend':
        return this.trend(tile, now);
      case 'interval-levels':
        return this.intervalLevels(tile, window, now);
      case 'longest-waits':
        return { kind: 'longest-waits', waits: this.waits(tile.queues, tile.most) };
      case 'teams':
        return this.teams(tile, now);
      case 'seats':
      case 'seat-map':
      case 'ticker':
      case 'text':
      case 'clock':
      case 'picture':
        return null;
    }
  }

  private shown(asked: FigureAsked, scope: FigureScope, window: WindowChoice, now: number): ShownFigure | null {
    const measured = this.figures.measure(asked, scope, window, now);
    return measured && withoutBounds(measured);
  }

  private number({ metric }: TileOf<'number'>, window: WindowChoice, now: number): TileData {
    const figure = this.shown(metric, metric.scope, window, now);
    return { kind: 'number', figure, ...limitsOf(metric, this.figures.ruleOf(metric.scope)) };
  }

  private table({ queues, columns, window: own }: TileOf<'queue-table'>, window: WindowChoice, now: number): TileData {
    const rows = [...this.pieces.queues.keys()].filter((id) => queues.length === 0 || queues.includes(id));
    const cells = (queue: string) =>
      columns.map(({ window: column, ...asked }, at): [string, ShownFigure | null] => [
        String(at),
        this.shown(asked, ofQueue(queue), column ?? own ?? window, now),
      ]);
    return { kind: 'queue-table', rows: Object.fromEntries(rows.map((id) => [id, Object.fromEntries(cells(id))])) };
  }

  private trend({ scope }: TileOf<'trend'>, now: number): TileData {
    const { offered: usual, weeks } = this.trends.usual(scope);
    const points = this.trends.points(scope, undefined, now, this.trends.span({ kind: 'day' }, now));
    return { kind: 'trend', points, usual, weeks, rule: this.trends.levels(scope, undefined) };
  }

  private intervalLevels(
    { scope, thresholdSeconds }: TileOf<'interval-levels'>,
    window: WindowChoice,
    now: number,
  ): TileData {
    const span = this.trends.span(window, now);
    const points = Object.entries(this.trends.points(scope, thresholdSeconds, now, span)).map(([from, point]) => [
      from,
      { value: point.sl, gap: point.gap, closed: point.closed },
    ]);
    const rule = this.trends.levels(scope, thresholdSeconds);
    return {
      kind: 'interval-levels',
      points: Object.fromEntries(points) as Record<string, { value: number | null; gap: boolean; closed: boolean }>,
      ...span,
      rule,
    };
  }

  private waits(queues: readonly string[], most: number): LongWait[] {
    const pieces = [...this.pieces.queues].filter(([id]) => queues.length === 0 || queues.includes(id));
    const all = pieces.flatMap(([queue, { floor, queue: name }]) =>
      [...(floor.floor.queues.get(name)?.waiting.values() ?? [])].map(({ since }): LongWait => ({ queue, since })),
    );
    return all.sort((a, b) => a.since - b.since).slice(0, most);
  }

  private teams({ teams, columns }: TileOf<'teams'>, now: number): TileData {
    const known = new Set([...this.pieces.seats.values()].flatMap(({ team }) => team ?? []));
    const wanted = teams.length > 0 ? teams.filter((team) => known.has(team)) : [...known].toSorted();
    const entry = (team: string) => {
      const seats = this.readings.seatsOfTeam(team);
      const cells = columns.map(({ figure }, at): [string, ShownFigure | null] => [
        String(at),
        this.shown({ figure }, { kind: 'team', team }, { kind: 'day' }, now),
      ]);
      return { en: seats[0]?.teamEn ?? null, seats: countedSeats(seats), columns: Object.fromEntries(cells) };
    };
    return { kind: 'teams', teams: Object.fromEntries(wanted.map((team) => [team, entry(team)])) };
  }
}

function withoutBounds({ from: _from, to: _to, ...shown }: MeasuredFigure): ShownFigure {
  return shown;
}
