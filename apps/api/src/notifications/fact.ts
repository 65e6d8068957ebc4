import type { FactKind, FactLevel } from '@zhiban/wire';

/** Something that people outside the house may want to hear of. */
export interface Fact {
  /** The same whenever the same fact is announced: nobody is told twice. */
  key: string;
  kind: FactKind | 'test';
  level: FactLevel;
  /** What was announced before (under a key of its own) is over. */
  over?: boolean;
  /** Milliseconds since 1970-01-01 UTC. */
  at: number;
  /** One sentence in each language, understood without the wall. */
  zh: string;
  en: string;
  /** `source/queue`, and the team by name. */
  queue?: string | null;
  team?: string | null;
  /** For programs. */
  detail?: Record<string, unknown>;
}
