import type { OpenItemView } from '@zhiban/wire';

/** From the third duty on an item is looked at before the others (HAND-7). */
const longFrom = 3;

export const hangsLong = ({ state, age }: Pick<OpenItemView, 'state' | 'age'>): boolean =>
  state !== 'closed' && age.duties >= longFrom;
