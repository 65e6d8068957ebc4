import { reaches, type FloorView, type ReachedPlaces, type TickerNotice } from '@zhiban/wire';

type Shown = FloorView['notices'];

/** Of what is published, what is for everybody, and what is for places within the reach; `undefined`: nothing of it. */
export function noticesInSight(notices: Shown, reach: ReachedPlaces): Shown {
  if (!notices || reach.all) return notices;
  const seen = Object.entries(notices).flatMap(([id, notice]): [string, TickerNotice][] => {
    const places = notice.places.filter((place) => place.site === null || isWithin(place, reach));
    return places.length === 0 ? [] : [[id, { ...notice, places }]];
  });
  return seen.length === 0 ? undefined : Object.fromEntries(seen);
}

/** What is for a whole site is for its teams too. */
function isWithin(place: TickerNotice['places'][number], reach: Exclude<ReachedPlaces, { all: true }>): boolean {
  return reaches(reach, place) || (place.team === null && reach.teams.some(({ site }) => site === place.site));
}
