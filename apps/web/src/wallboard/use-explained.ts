import { shallowRef, watch, type Ref } from 'vue';
import type { ExplainedFigure, ExplainFigure } from '@zhiban/wire';

export type AskFigure = (asked: Omit<ExplainFigure, 'board'>) => Promise<ExplainedFigure | null>;

/** The numbers of the figure that is open, asked for anew each second for as long as it is. */
export function useExplained(
  asked: Ref<Omit<ExplainFigure, 'board'> | null>,
  second: Readonly<Ref<number>>,
  ask: AskFigure,
): Readonly<Ref<ExplainedFigure | null>> {
  const told = shallowRef<ExplainedFigure | null>(null);
  let round = 0;
  watch([asked, second], async ([wanted], [before]) => {
    const mine = ++round;
    if (wanted !== before) told.value = null;
    const answer = wanted && (await ask(wanted));
    if (mine === round) told.value = answer;
  });
  return told;
}
