import type { ReachedPlaces } from '@zhiban/wire';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Whose an exception is to see: of places, and what one reported or owns wherever it is. */
export interface Sight {
  reach: ReachedPlaces;
  name: string;
}

/** Of those whose exception is `x`. `own`: what else of the query is the reader's own by `:name`. */
export function inSight<Row extends ObjectLiteral>(
  builder: SelectQueryBuilder<Row>,
  { reach, name }: Sight,
  own = 'false',
): SelectQueryBuilder<Row> {
  if (reach.all) return builder;
  return builder.andWhere(
    `(${own} OR x.reported_by = :name OR x.owner = :name OR x.site = ANY(:sites) OR (x.site, x.team) IN (
       SELECT * FROM unnest(CAST(:teamSites AS text[]), CAST(:teams AS text[]))))`,
    {
      name,
      sites: reach.sites,
      teamSites: reach.teams.map(({ site }) => site),
      teams: reach.teams.map(({ team }) => team),
    },
  );
}
