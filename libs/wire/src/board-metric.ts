import { z } from 'zod';
import { figureAsked, figureScope } from './figure';
import { isOfSeats, isWorseLow, limitUnit } from './figure-ids';

const limit = z.number().min(0).max(1_000_000);

/** A figure of a scope, with its own limits where it has some. Service level and longest wait have those of the rule otherwise. */
export const boardMetric = z
  .strictObject({ ...figureAsked.shape, scope: figureScope, warn: limit.optional(), alarm: limit.optional() })
  .superRefine(({ figure, scope, warn, alarm }, context) => {
    const refuse = (path: string, refusal: string) =>
      context.addIssue({ code: 'custom', path: [path], params: { refusal }, input: undefined });
    if (scope.kind === 'team' && !isOfSeats(figure)) refuse('figure', 'board.not-of-team');
    const ratio = limitUnit(figure) === 'ratio';
    if (ratio && (warn ?? 0) > 1) refuse('warn', 'board.ratio-limit');
    if (ratio && (alarm ?? 0) > 1) refuse('alarm', 'board.ratio-limit');
    if (warn === undefined || alarm === undefined) return;
    if (isWorseLow(figure) ? alarm > warn : alarm < warn) refuse('alarm', 'board.limits-contradict');
  });
export type BoardMetric = z.infer<typeof boardMetric>;
