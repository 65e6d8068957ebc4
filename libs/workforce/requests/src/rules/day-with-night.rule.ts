import { dayAt } from '@zhiban/time';
import type { Shift } from '@zhiban/wire';
import { duty, type World } from '@zhiban/workforce-roster';
import { givenShift, partiesOf, type SwapCase } from '../swap/swap-case';
import { policyOn, type RequestRule } from './request-rule';

/** SWAP-4: who gives a day shift gets no night shift for it, nor the other way round. It goes by the shifts, not the person. */
export const dayWithNight: RequestRule<SwapCase, 'day-with-night'> = {
  id: 'day-with-night',
  cites: 'SWAP-4',
  bound: 'most',
  judge: (asked, _params, world) =>
    partiesOf(asked).flatMap((person) => {
      const given = asked.transfers.filter(({ shift }) => shift.person === person).map(givenShift);
      const got = asked.transfers.filter(({ to }) => to === person).map(givenShift);
      const [first] = given;
      if (!first || got.length === 0) return [];
      const classes = new Set([...given, ...got].map((shift) => isNight(shift, world)));
      if (classes.size < 2) return [];
      const shifts = [...given, ...got].map(({ id }) => id);
      return [{ person, day: dayAt(world.days, first.from), actual: 1, limit: 0, unit: 'swaps', shifts }];
    }),
};

/** Whether a shift is a night shift by the policy of its day. */
export function isNight(shift: Shift, world: World): boolean {
  const under = policyOn(world, dayAt(world.days, shift.from));
  return under !== undefined && duty(shift, under, world).night;
}
