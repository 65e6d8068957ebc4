import type { Verdict } from '@zhiban/wire';
import type { DragVerdict } from '../hand/judge-drag';
import type { Line } from './verdict-list.vue';

const most = 5;

/** A drag's verdicts, the gravest first. */
export function linesOf({ hindrances, found }: DragVerdict): Line[] {
  const named = (verdicts: readonly Verdict[], state: Line['state']) =>
    verdicts.map((verdict): Line => ({ verdict, state }));
  const said = [...found.fresh, ...found.worsened].filter(({ override }) => override === 'free');
  return [
    ...named(hindrances.never, 'refused'),
    ...named(hindrances.notThese, 'others'),
    ...named(hindrances.withReason, 'reason'),
    ...named(said, 'said'),
    ...named(found.mended, 'mended'),
  ].slice(0, most);
}
