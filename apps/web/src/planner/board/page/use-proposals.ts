import { shallowRef } from 'vue';
import type { RosterEdit, Verdict } from '@zhiban/wire';
import type { DragVerdict } from '../hand/judge-drag';
import type { Roster, Turn } from '../store/use-roster';

/** An edit is judged, asked a reason for where it needs one, and done. */
export function useProposals(roster: Roster, removed: () => void) {
  const asked = shallowRef<{ edit: RosterEdit | Turn; verdicts: readonly Verdict[] } | null>(null);
  const refusal = shallowRef<{ verdict: DragVerdict; nearest: RosterEdit | null } | null>(null);

  function propose(edit: RosterEdit): void {
    refusal.value = null;
    const verdict = roster.judged(edit);
    if (verdict?.refused) refusal.value = { verdict, nearest: null };
    else if (verdict?.needsReason) asked.value = { edit, verdicts: verdict.hindrances.withReason };
    else {
      roster.edit(edit);
      if (edit.op === 'remove') removed();
    }
  }

  function reasoned(reason: string): void {
    const wanted = asked.value?.edit;
    if (wanted === 'undo' || wanted === 'redo') roster.turn(wanted, reason);
    else if (wanted) roster.edit(wanted, reason);
    asked.value = null;
  }

  /** The server wants a reason that the page did not know of. */
  function reasonForNews(): void {
    const { value } = roster.news;
    if (value?.kind !== 'hindered') return;
    const edit = value.edit ?? value.turn;
    if (!edit) return;
    asked.value = { edit, verdicts: value.end.hindrances.withReason };
    roster.news.value = null;
  }
  return { asked, refusal, propose, reasoned, reasonForNews };
}
