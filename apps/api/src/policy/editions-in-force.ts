import type { PolicyInForceView } from '@zhiban/wire';
import type { PolicyEditionEntity } from './policy-edition.entity';

/** Of each day the edition that was saved last, unless it was a withdrawal; in order of the days. */
export function editionsInForce(editions: readonly PolicyEditionEntity[]): PolicyInForceView[] {
  const newest = new Map([...editions].sort((a, b) => a.number - b.number).map((edition) => [edition.from, edition]));
  return [...newest.values()]
    .flatMap(({ body, from, number, author, note }) => (body ? [{ ...body, from, edition: number, author, note }] : []))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}
