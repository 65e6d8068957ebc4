import { z } from 'zod';
import { centreSettings } from './settings';

/** One version of the centre's settings. Versions count from 1; the greatest is in force. */
export const settingsVersion = z.object({
  version: z.int(),
  /** Milliseconds since 1970-01-01 UTC. */
  effectiveFrom: z.int(),
  author: z.string(),
  note: z.string(),
  settings: centreSettings,
});
export type SettingsVersion = z.infer<typeof settingsVersion>;

export const saveSettings = z.strictObject({
  settings: centreSettings,
  note: z.string().trim().max(500).default(''),
  /** The version that the editor had before them; an older one than that in force is refused. */
  basedOnVersion: z.int().min(1),
});
export type SaveSettings = z.infer<typeof saveSettings>;

export const historyQuery = z.strictObject({
  /** Only versions below this one. */
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type HistoryQuery = z.infer<typeof historyQuery>;

export const settingsHistory = z.object({ versions: z.array(settingsVersion) });
export type SettingsHistory = z.infer<typeof settingsHistory>;
