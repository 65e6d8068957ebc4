import type { Place, ReportException, SessionView } from '@zhiban/wire';

type Reporter = NonNullable<SessionView['user']>;
type Reported = ReportException['place'];

export interface PlaceChoice {
  /** Of the choice in its list. */
  key: string;
  place: Reported;
  name: string;
}

const keyOf = ({ site, team }: Place): string => `${site ?? ''}\n${team ?? ''}`;
const nameOf = ({ site, team }: Place): string => [site, team].filter(Boolean).join(' · ');

/**
 * Where somebody may report for: their own team, what their posts reach, and nowhere in particular for whom they reach
 * everywhere. `known`: teams of the centre, as far as the reader may know them.
 */
export function placeChoices(
  { grants, person }: Pick<Reporter, 'grants' | 'person'>,
  known: readonly Place[],
  words: { own: string; everywhere: string },
): PlaceChoice[] {
  const posts = grants.filter(({ role }) => role !== 'agent');
  const everywhere = posts.some(({ site }) => site === null);
  const reached = known.filter((place) => everywhere || posts.some((post) => covers(post, place)));
  const held = posts.filter(({ site }) => site !== null);
  const whole = sitesOf(reached).filter((place) => everywhere || posts.some((post) => covers(post, place)));
  const named = new Map([...held, ...whole, ...reached].map((place) => [keyOf(place), place]));
  return [
    ...(person === null ? [] : [{ key: 'own', place: null, name: words.own }]),
    ...(everywhere && person === null ? [{ key: 'everywhere', place: null, name: words.everywhere }] : []),
    ...[...named].flatMap(([key, { site, team }]) =>
      site === null ? [] : [{ key, place: { site, team }, name: nameOf({ site, team }) }],
    ),
  ];
}

const covers = (post: Place, { site, team }: Place): boolean =>
  post.site === site && (post.team === null || post.team === team);

/** Whole sites, for what concerns more than a team of them. */
const sitesOf = (places: readonly Place[]): Place[] =>
  [...new Set(places.map(({ site }) => site))].map((site) => ({ site, team: null }));

/** Where what is of no team is reported for without asking: the first that one may. */
export function usualPlace(reporter: Pick<Reporter, 'grants' | 'person'>): Reported {
  return placeChoices(reporter, [], { own: '', everywhere: '' })[0]?.place ?? null;
}
