import { z } from 'zod';
import { boardMetric } from './board-metric';
import { bothNames, bothTexts, plainText } from './board-texts';
import { boardWindow } from './board-window';
import { figureAsked, figureScope, type FigureAsked } from './figure';
import { isOfSeats } from './figure-ids';
import { floorPlan } from './floor-plan';

const place = {
  /** Names the tile within its board, also in pictures and strokes. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  x: z.int().min(0).max(11),
  y: z.int().min(0).max(7),
  w: z.int().min(1).max(12),
  h: z.int().min(1).max(8),
};
/** In place of the tile's own words. */
const title = bothNames.optional();
const window = boardWindow.optional();
const queueId = z.string().min(1).max(280);
/** Empty: all. */
const queues = z.array(queueId).max(40);
const teams = z.array(z.string().trim().min(1).max(60)).max(40);
/** All queues, or these. */
const queueScope = figureScope.refine((scope) => scope.kind !== 'team', { params: { refusal: 'board.not-of-team' } });

const siteName = z.string().trim().min(1).max(60);

const column = z.strictObject({ ...figureAsked.shape, window });
const teamFigure = (asked: FigureAsked) => isOfSeats(asked.figure);

export const boardTile = z.discriminatedUnion('kind', [
  /** One queue: who waits, how long, its service level, its seats. */
  z.strictObject({ ...place, kind: z.literal('queue'), queue: queueId, window }),
  z.strictObject({ ...place, kind: z.literal('number'), title, metric: boardMetric, window }),
  z.strictObject({
    ...place,
    kind: z.literal('queue-table'),
    title,
    queues,
    columns: z.array(column).min(1).max(6),
    window,
  }),
  z.strictObject({ ...place, kind: z.literal('seats'), title, queues, teams }),
  z.strictObject({ ...place, kind: z.literal('seat-map'), title, plan: floorPlan }),
  /** Today's contacts and service level, against the same weekday of the weeks before. */
  z.strictObject({ ...place, kind: z.literal('trend'), title, scope: queueScope }),
  z.strictObject({
    ...place,
    kind: z.literal('interval-levels'),
    title,
    scope: queueScope,
    thresholdSeconds: figureAsked.shape.thresholdSeconds,
  }),
  z.strictObject({ ...place, kind: z.literal('longest-waits'), title, queues, most: z.int().min(1).max(20) }),
  z.strictObject({
    ...place,
    kind: z.literal('teams'),
    title,
    teams,
    columns: z
      .array(z.strictObject({ figure: figureAsked.shape.figure }))
      .min(1)
      .max(6)
      .refine((columns) => columns.every(teamFigure), { params: { refusal: 'board.not-of-team' } }),
  }),
  z.strictObject({
    ...place,
    kind: z.literal('ticker'),
    lines: z.array(bothTexts(200)).min(1).max(20),
    /** Where the board hangs: what is published for there takes turns with the lines. Absent: only what is for everybody. */
    notices: z.strictObject({ site: siteName, team: siteName.nullable() }).optional(),
  }),
  z.strictObject({
    ...place,
    kind: z.literal('text'),
    title,
    text: bothTexts(500),
    size: z.enum(['small', 'middle', 'large']),
  }),
  z.strictObject({ ...place, kind: z.literal('clock'), title, timeZone: plainText(60).optional() }),
  z.strictObject({
    ...place,
    kind: z.literal('picture'),
    /** SHA-256 of an uploaded image; `null`: none chosen yet. */
    image: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    alt: bothTexts(200),
    fit: z.enum(['contain', 'cover']),
  }),
]);
export type BoardTile = z.infer<typeof boardTile>;
export type TileKind = BoardTile['kind'];
export type TileOf<Kind extends TileKind> = Extract<BoardTile, { kind: Kind }>;
