import { dayAt, dayNumber } from '@zhiban/time';
import type { RuleId, Verdict } from '@zhiban/wire';
import {
  judgeRosterChange,
  type RosterBoard,
  type RosterChangeVerdicts,
  type ShiftChange,
  type World,
} from '@zhiban/workforce-roster';
import { dayWithNight } from '../rules/day-with-night.rule';
import { policyOn, ruled } from '../rules/request-rule';
import { swapAgreed } from '../rules/swap-agreed.rule';
import { swapNotice } from '../rules/swap-notice.rule';
import { swapsAMonth } from '../rules/swaps-a-month.rule';
import { beginOf, type SwapCase } from './swap-case';

/** The rules about the request itself, in their order; SWAP-5 is what the whole book says of the roster afterwards. */
export const swapRules = [swapNotice, swapAgreed, swapsAMonth, dayWithNight] as const;

/**
 * Judges a swap: before it is sent, when it is agreed, when it is approved. `fresh` holds the rules about the request too;
 * a request has no before.
 */
export const judgeSwap = (board: RosterBoard, asked: SwapCase, changes: readonly ShiftChange[]): RosterChangeVerdicts =>
  asSwapJudged(judgeRosterChange(board, changes), asked, board.world);

/** What the whole book says of a roster that a swap changes, with the rules about the request itself. */
export function asSwapJudged(roster: RosterChangeVerdicts, asked: SwapCase, world: World): RosterChangeVerdicts {
  const day = dayAt(world.days, Math.min(...asked.transfers.map(beginOf)));
  const own = [
    ...ruled(swapNotice, asked, day, world),
    ...ruled(swapAgreed, asked, day, world),
    ...ruled(swapsAMonth, asked, day, world),
    ...ruled(dayWithNight, asked, day, world),
  ];
  const swapped = (verdicts: readonly Verdict[]) => verdicts.flatMap((verdict) => asSwap(verdict, world));
  return {
    ...roster,
    fresh: [...own, ...swapped(roster.fresh)],
    worsened: swapped(roster.worsened),
    standing: swapped(roster.standing),
    mended: swapped(roster.mended),
  };
}

/** A fall of cover is overridden in a swap by whom the policy says for swaps. */
function asSwap(verdict: Verdict, world: World): Verdict[] {
  if (verdict.rule !== 'cover') return [verdict];
  const params = policyOn(world, dayNumber(verdict.date))?.policy.rules['swap-cover'];
  return params?.on ? [{ ...verdict, rule: 'swap-cover', override: params.override }] : [];
}

/** What a swap on a day is asked by, beside the rules about each person: to show what is kept too. */
export function swapRulesAsked(world: World, at: number): { rule: RuleId; cites: string }[] {
  const rules = policyOn(world, dayAt(world.days, at))?.policy.rules;
  const asked = [
    ...swapRules.map(({ id, cites }) => ({ rule: id, cites })),
    { rule: 'swap-cover', cites: 'SWAP-5' } as const,
  ];
  return asked.filter(({ rule }) => rules?.[rule].on);
}
