/** One action that has an answer. */
export type AmiAsk = {
  action: string;
  fields: Readonly<Record<string, string>>;
  /** Stands in everything that the exchange says about it, whoever asks; one is made where none is given. */
  id?: string;
};

/**
 * What became of an ask. `not-sent`: certainly nothing was done; `unsafe`: a value would have begun a line of its own.
 * `unanswered`: it may have been done.
 */
export type AmiAnswer =
  | { kind: 'answered'; success: boolean; words: string | null; raw: string; list: readonly string[] }
  | { kind: 'not-sent'; why: 'link-down' | 'too-many' | 'unsafe' }
  | { kind: 'unanswered'; why: 'too-late' | 'link-lost' };

/** Begins the id of every ask, so that what the exchange says about ours is known by sight, however late it comes. */
export const askPrefix = 'zhiban-';
