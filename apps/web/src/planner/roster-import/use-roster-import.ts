import { computed, onScopeDispose, reactive, shallowRef } from 'vue';
import type {
  ApplyRosterImport,
  FillEnd,
  RosterImportChoices,
  RosterImportFile,
  RosterImportPreview,
  ShiftPattern,
  ShiftPatterns,
} from '@zhiban/wire';
import { ask } from '../../platform/http';
import { useAct, useLoaded } from '../../platform/use-loaded';

const at = '/api/v1/roster/imports';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Beyond this the server refuses a file at its door. */
export const largestFile = 10 * 1024 * 1024;

const usual = (): RosterImportChoices => ({
  ...{ sheet: null, month: null, codes: {}, people: {}, merged: 'out', standing: 'keep', reason: null },
});

/** A file that is looked at anew with every choice, and taken over as it was looked at. */
export function useRosterImport() {
  const file = shallowRef<RosterImportFile | null>(null);
  const choices = reactive<RosterImportChoices>(usual());
  const end = shallowRef<FillEnd | null>(null);
  const patterns = useLoaded(async (): Promise<ShiftPattern[]> => {
    const found = await ask<ShiftPatterns>('GET', '/api/v1/roster/patterns');
    return found.patterns.filter(({ retired }) => !retired);
  });
  void patterns.load();

  const send = useAct(async (chosen: File) => {
    const type = /\.xlsx$/i.test(chosen.name) ? xlsx : 'text/csv';
    forget();
    file.value = await ask<RosterImportFile>('POST', `${at}?name=${encodeURIComponent(chosen.name)}`, {
      body: chosen,
      type,
    });
    await look.load();
    return file.value;
  });
  const look = useLoaded(async () =>
    file.value ? ask<RosterImportPreview>('POST', `${at}/${file.value.id}/preview`, { json: choices }) : null,
  );
  const preview = look.value;
  const take = useAct(async () => {
    if (!file.value || !preview.value) return;
    const json: ApplyRosterImport = { ...choices, id: crypto.randomUUID(), revision: preview.value.revision };
    end.value = await ask<FillEnd>('POST', `${at}/${file.value.id}/apply`, { json });
  });

  function choose(given: Partial<RosterImportChoices>): void {
    // Another sheet has other rows and another month.
    if (given.sheet !== undefined) Object.assign(choices, { month: null, people: {} });
    Object.assign(choices, given);
    end.value = null;
    take.problem.value = null;
    void look.load();
  }

  /** The server forgets by itself what nobody asks for; this only makes it sooner. */
  function forget(): void {
    if (file.value) void ask('DELETE', `${at}/${file.value.id}`).catch(() => undefined);
    [file.value, preview.value, end.value] = [null, null, null];
    look.problem.value = null;
    Object.assign(choices, usual());
    // An answer that is still on its way is of the file before.
    void look.load();
  }
  onScopeDispose(forget);
  const comesIn = computed(() => {
    const { fits = 0, clears = 0, reason = 0 } = preview.value?.counts ?? {};
    return fits + clears + (choices.reason ? reason : 0);
  });
  return { file, choices, preview, end, patterns: patterns.value, send, look, take, choose, forget, comesIn };
}
export type RosterImport = ReturnType<typeof useRosterImport>;
