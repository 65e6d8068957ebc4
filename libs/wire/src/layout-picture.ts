import type { AnyPicture, FloorView, QueueId, SeatCounts, TrendPoint } from './board';
import type { BoardFile } from './board-layout';
import type { MeasuredFigure } from './figure';
import type { FormulaId } from './formula-ids';

/** A figure on a tile. Its bounds are left out: those of a window that slides change all the time. */
export type ShownFigure = Omit<MeasuredFigure, 'from' | 'to'>;

/** Levels of a service level on a tile. */
export interface LevelRule {
  formula: FormulaId;
  thresholdSeconds: number;
  targetRatio: number;
  warnRatio: number;
  alarmRatio: number;
}

export interface LongWait {
  queue: QueueId;
  since: number;
}

/** What a tile needs beside queues and seats. Tiles that need nothing have no entry. */
export type TileData =
  /** `figure: null`: nothing of its scope is on the floor. Limits in the figure's own unit, times in ms; `null`: none. */
  | { kind: 'number'; figure: ShownFigure | null; warn: number | null; alarm: number | null; target: number | null }
  | { kind: 'queue'; level: ShownFigure | null }
  /** By queue, then by column from 0. */
  | { kind: 'queue-table'; rows: Record<QueueId, Record<string, ShownFigure | null>> }
  | {
      kind: 'trend';
      points: Record<string, TrendPoint>;
      /** Mean of contacts in the same interval of the same weekday, by the start of today's; empty without history. */
      usual: Record<string, number>;
      /** How many weeks that mean is of. */
      weeks: number;
      rule: LevelRule;
    }
  | {
      kind: 'interval-levels';
      points: Record<string, { value: number | null; gap: boolean; closed: boolean }>;
      /** The time that is shown: the business day, or the board's set hours. */
      from: number;
      to: number;
      rule: LevelRule;
    }
  | { kind: 'longest-waits'; waits: LongWait[] }
  | {
      kind: 'teams';
      teams: Record<string, { en: string | null; seats: SeatCounts; columns: Record<string, ShownFigure | null> }>;
    }
  /** What the tile shows is of sites and teams that its reader does not see. */
  | { kind: 'not-yours' };

/** The picture of a board that people made: its layout, and what its tiles need. */
export interface LayoutPicture extends FloorView {
  /** Number of the board's version; 0: a preview. */
  version: number;
  layout: BoardFile;
  tiles: Record<string, TileData>;
}

export const isLayoutPicture = (picture: AnyPicture): picture is LayoutPicture => 'layout' in picture;
