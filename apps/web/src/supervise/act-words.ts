import type { ActState } from '@zhiban/wire';

const good: readonly ActState[] = ['done', 'over'];
const underWay: readonly ActState[] = ['sending', 'ringing', 'on'];

/** Done, under way, or not done as it was meant: a shape beside the words. */
export function outcomeShape(state: ActState): 'check' | 'quarter' | 'triangle' {
  if (good.includes(state)) return 'check';
  return underWay.includes(state) ? 'quarter' : 'triangle';
}
