/** Somebody who waited for a place among those on leave. */
export interface PastWait {
  /** 1 is next. As it was when the request was filed. */
  position: number;
  granted: boolean;
}

export interface Odds {
  granted: number;
  of: number;
}

/** From here on places are so rare that they are looked at together. */
const farBack = 4;

/** How often those who began at this place got leave; the count is shown with it, for of three cases nobody should hope. */
export function waitingOdds(past: readonly PastWait[], position: number): Odds {
  const alike = past.filter((wait) => Math.min(wait.position, farBack) === Math.min(position, farBack));
  return { granted: alike.filter(({ granted }) => granted).length, of: alike.length };
}
