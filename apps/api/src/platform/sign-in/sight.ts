import type { ReachedPlaces } from '@zhiban/wire';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** What somebody sees: what is of these places, and what is their own wherever it is. */
export interface Sight {
  reach: ReachedPlaces;
  name: string;
}

/** `own`: columns that hold a username. Places stand in `site` and `team`. */
export function inSight<T extends ObjectLiteral>(
  builder: SelectQueryBuilder<T>,
  own: readonly string[],
  { reach, name }: Sight,
): SelectQueryBuilder<T> {
  if (reach.all) return builder;
  const { alias } = builder;
  const theirs = own.map((column) => `${alias}.${column} = :sightName OR `).join('');
  return builder.andWhere(
    `(${theirs}${alias}.site = ANY(:sites) OR (${alias}.site, ${alias}.team) IN (
       SELECT * FROM unnest(CAST(:teamSites AS text[]), CAST(:teams AS text[]))))`,
    {
      sightName: name,
      sites: reach.sites,
      teamSites: reach.teams.map(({ site }) => site),
      teams: reach.teams.map(({ team }) => team),
    },
  );
}
