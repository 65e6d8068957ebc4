import { computed, shallowRef } from 'vue';
import type { BoardFile, StoredBoard } from '@zhiban/wire';
import { ask } from '../platform/http';
import { useTexts } from '../platform/i18n';
import { useAct, useLoaded } from '../platform/use-loaded';
import { beginHistory, redo, step, undo, type History } from './history';
import { wrongPlaces } from './wrong-places';

/** A board on the bench: what it is, what can be undone, and whether it may be saved. */
export function useEditor(id: string) {
  const { language } = useTexts();
  const path = `/api/v1/boards/${id}`;
  const stored = useLoaded(() => ask<StoredBoard>('GET', path));
  const history = shallowRef<History<BoardFile> | null>(null);
  const selected = shallowRef<string | null>(null);
  const file = computed(() => history.value?.present ?? null);
  const tile = computed(() => file.value?.tiles.find((one) => one.id === selected.value) ?? null);
  const changed = computed(() => !!file.value && file.value !== stored.value.value?.file);
  const wrong = computed(() => (file.value ? wrongPlaces(file.value, language.value) : []));

  async function load(): Promise<void> {
    await stored.load();
    if (stored.value.value) history.value = beginHistory(stored.value.value.file);
  }
  /** `null`: what was tried is not possible, and nothing changes. */
  function edit(next: BoardFile | null): boolean {
    if (!history.value || !next) return false;
    history.value = step(history.value, next);
    return true;
  }
  const back = () => history.value && (history.value = undo(history.value));
  const again = () => history.value && (history.value = redo(history.value));

  const saving = useAct((comment: string) =>
    ask<StoredBoard>('PUT', path, {
      json: { file: file.value, comment, basedOnVersion: stored.value.value?.n ?? 1 },
    }),
  );
  const reverting = useAct((to: number) =>
    ask<StoredBoard>('POST', `${path}/back`, { json: { to, basedOnVersion: stored.value.value?.n ?? 1 } }),
  );
  /** Keeps what was undone within reach; the saved version is what the next change is measured by. */
  async function save(comment: string): Promise<boolean> {
    const answer = await saving.run(comment);
    if (!answer || !history.value) return false;
    stored.value.value = answer;
    history.value = { ...history.value, present: answer.file };
    return true;
  }
  async function revert(to: number): Promise<void> {
    const answer = await reverting.run(to);
    if (!answer) return;
    stored.value.value = answer;
    edit(answer.file);
  }
  return {
    stored,
    load,
    file,
    tile,
    selected,
    choose: (id: string | null) => (selected.value = id),
    changed,
    wrong,
    edit,
    undo: back,
    redo: again,
    canUndo: computed(() => (history.value?.past.length ?? 0) > 0),
    canRedo: computed(() => (history.value?.future.length ?? 0) > 0),
    save,
    revert,
    saving: saving.busy,
    refused: computed(() => saving.problem.value ?? reverting.problem.value),
  };
}
export type Editor = ReturnType<typeof useEditor>;
