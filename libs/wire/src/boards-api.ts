import { z } from 'zod';
import { boardFile } from './board-layout';
import { bothNames } from './board-texts';

export const boardTemplates = ['centre', 'queue', 'seats', 'night', 'management'] as const;
export type BoardTemplate = (typeof boardTemplates)[number];

export const createBoard = z.strictObject({
  template: z.enum(boardTemplates),
  name: bothNames.optional(),
  /** Of the template for one queue. */
  queue: z.string().min(1).max(280).optional(),
});
export type CreateBoard = z.infer<typeof createBoard>;

const comment = z.string().trim().max(300).default('');
const basedOnVersion = z.int().min(1);

/** `basedOnVersion`: that from which the editor started; where another was saved meanwhile the save is refused. */
export const saveBoard = z.strictObject({ file: boardFile, comment, basedOnVersion });
export type SaveBoard = z.infer<typeof saveBoard>;

/** Back to an earlier version: it becomes the next one. */
export const revertBoard = z.strictObject({ to: z.int().min(1), basedOnVersion });
export type RevertBoard = z.infer<typeof revertBoard>;

export const previewBoard = z.strictObject({ file: boardFile });
export type PreviewBoard = z.infer<typeof previewBoard>;

/** What differs from the version before. */
export const boardChange = z.object({
  what: z.enum(['added', 'removed', 'moved', 'changed', 'board', 'back']),
  /** The tile's kind and id; of the board itself the field; of a way back the version. */
  kind: z.string(),
  id: z.string(),
});
export type BoardChange = z.infer<typeof boardChange>;

export const boardVersion = z.object({
  n: z.int(),
  author: z.string(),
  at: z.int(),
  comment: z.string(),
  changes: z.array(boardChange),
});
export type BoardVersion = z.infer<typeof boardVersion>;

export const storedBoard = z.object({ id: z.string(), ...boardVersion.shape, file: boardFile });
export type StoredBoard = z.infer<typeof storedBoard>;

export const boardVersions = z.object({ versions: z.array(boardVersion) });
export type BoardVersions = z.infer<typeof boardVersions>;

export const boardSummary = z.object({
  id: z.string(),
  name: bothNames,
  version: z.int(),
  author: z.string(),
  at: z.int(),
  tiles: z.int(),
});
export type BoardSummary = z.infer<typeof boardSummary>;
export const boardList = z.object({ boards: z.array(boardSummary) });
export type BoardList = z.infer<typeof boardList>;

export const imageTypes = ['image/png', 'image/jpeg', 'image/webp'] as const;
export type ImageType = (typeof imageTypes)[number];
export const largestImageBytes = 2 * 1024 * 1024;
export const mostImagePixels = 16_000_000;

export const boardImage = z.object({ hash: z.string(), type: z.enum(imageTypes), width: z.int(), height: z.int() });
export type BoardImage = z.infer<typeof boardImage>;

/** LIVE-8: during a visit no wall tells a name. */
export const switchVisitors = z.strictObject({ on: z.boolean() });
export type SwitchVisitors = z.infer<typeof switchVisitors>;
/** `by`, `since`: `null` as long as nobody has ever switched it. */
export const visitorsMode = z.object({ on: z.boolean(), by: z.string().nullable(), since: z.int().nullable() });
export type VisitorsMode = z.infer<typeof visitorsMode>;
