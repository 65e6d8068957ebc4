import type { Stage } from './use-stage';

/** Lets go of what is in the hand: it is done, or refused where the rule-book forbids it. */
export function drop({ letGo, emit }: Pick<Stage, 'letGo' | 'emit'>): void {
  const done = letGo();
  if (!done?.edit || !done.verdict) return;
  if (done.verdict.refused) return emit('refused', done.verdict, done.nearest?.edit ?? null);
  if (done.edit.op === 'add') emit('choose', done.edit.shift.id);
  emit('edit', done.edit);
}
