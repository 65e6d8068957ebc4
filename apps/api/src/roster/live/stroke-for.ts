import {
  reaches,
  type DraftStep,
  type Place,
  type Publication,
  type ReachedPlaces,
  type RosterScope,
} from '@zhiban/wire';

/** What one page looks at, and whom its reader may see. */
export interface Looking {
  scope: RosterScope;
  reach: ReachedPlaces;
}

/** A step with what it changes for the people that somebody looks at. One that has nothing for them still counts. */
export function strokeFor(
  step: DraftStep,
  looking: Looking,
  placeOf: (person: string) => Place | undefined,
): DraftStep {
  const isSeen = (person: string | undefined) => {
    const place = person === undefined ? undefined : placeOf(person);
    return place !== undefined && isWithin(place, looking);
  };
  return {
    ...step,
    changes: step.changes.flatMap(({ before, after, ...change }) => {
      // A shift that goes to somebody out of sight is gone.
      const [was, is] = [isSeen(before?.person) ? before : null, isSeen(after?.person) ? after : null];
      return was || is ? [{ ...change, before: was, after: is }] : [];
    }),
    overrides: step.overrides.filter(({ person }) => person === null || isSeen(person)),
  };
}

const isWithin = (place: Place, { scope, reach }: Looking): boolean =>
  (scope.site === null || place.site === scope.site) &&
  (scope.team === null || place.team === scope.team) &&
  reaches(reach, place);

/** Whether a publication is about days and people that somebody looks at. */
export const concerns = ({ first, last, site, team }: Publication, { scope }: Looking): boolean =>
  first <= scope.last &&
  last >= scope.first &&
  (site === null || scope.site === null || site === scope.site) &&
  (team === null || scope.team === null || team === scope.team);
