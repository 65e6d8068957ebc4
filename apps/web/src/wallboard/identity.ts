import type { FigureSet } from '@zhiban/wire';

export interface Term {
  name:
    | 'carriedIn'
    | 'broughtIn'
    | 'offered'
    | 'answered'
    | 'abandoned'
    | 'leftOtherwise'
    | 'withdrawn'
    | 'lost'
    | 'unknown'
    | 'waiting';
  count: number;
}

/** Where every contact of the window came from and went: both sides have the same sum. Rare terms only where they are not zero. */
export function identityOf(figures: FigureSet, waiting: number): { came: Term[]; went: Term[]; balanced: boolean } {
  const terms = (names: readonly Exclude<Term['name'], 'waiting'>[], always: number): Term[] =>
    names.map((name) => ({ name, count: figures[name] })).filter((term, i) => i < always || term.count !== 0);
  const came = terms(['offered', 'carriedIn', 'broughtIn'], 1);
  const went = terms(['answered', 'abandoned', 'leftOtherwise', 'withdrawn', 'lost', 'unknown'], 3);
  went.push({ name: 'waiting', count: waiting });
  const sum = (side: Term[]) => side.reduce((total, term) => total + term.count, 0);
  return { came, went, balanced: sum(came) === sum(went) };
}
