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
  /** The same with the names of people, for targets that may have them. */
  named?: { zh: string; en: string };
  /** `source/queue`, and the team by name. */
  queue?: string | null;
  team?: string | null;
  /** Other teams that it belongs to as well. */
  alsoTeams?: readonly string[];
  /** Path in the web where more is said; where none is named, the wall. */
  link?: string;
  /** Accounts that a group chat may call. */
  call?: readonly string[];
  /** For programs. */
  detail?: Record<string, unknown>;
}
