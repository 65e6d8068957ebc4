import { shallowRef } from 'vue';
import type { RosterEdit, Verdict } from '@zhiban/wire';
import type { DragVerdict } from '../hand/judge-drag';
import type { Roster } from '../store/use-roster';

/** An edit is judged, asked a reason for where it needs one, and done. */
export function useProposals(roster: Roster, removed: () => void) {
  const asked = shallowRef<{ edit: RosterEdit; verdicts: readonly Verdict[] } | null>(null);
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
    if (asked.value) roster.edit(asked.value.edit, reason);
    asked.value = null;
  }

  /** The server wants a reason that the page did not know of. */
  function reasonForNews(): void {
    const { value } = roster.news;
    if (value?.kind !== 'hindered' || !value.edit) return;
    asked.value = { edit: value.edit, verdicts: value.end.hindrances.withReason };
    roster.news.value = null;
  }
  return { asked, refusal, propose, reasoned, reasonForNews };
}
