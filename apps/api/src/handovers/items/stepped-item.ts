import type { StepOpenItem } from '@zhiban/wire';
import { afterItemStep } from '@zhiban/workforce-handover';
import type { ItemRow } from '../keeping/rows';

/** An item after a step; `null`: the step cannot be done as it stands. */
export function steppedItem(row: ItemRow, asked: StepOpenItem, by: string, at: Date): ItemRow | null {
  if (asked.step === 'give') return row.state === 'closed' ? null : { ...row, owner: asked.owner };
  if (asked.step === 'due')
    return row.state === 'closed' ? null : { ...row, dueAt: asked.dueAt === null ? null : new Date(asked.dueAt) };
  const state = afterItemStep(row.state, asked.step);
  if (state === null) return null;
  const end = state === 'closed' ? { closedAt: at, closedBy: by, word: asked.word } : open;
  return { ...row, state, ...end };
}

const open = { closedAt: null, closedBy: null, word: null };
