import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue';
import type { BoardFile, LayoutPicture } from '@zhiban/wire';
import { ask } from '../platform/http';

const everyMs = 1500;
const settleMs = 250;

/** The board as it would look now, with the floor's own figures; asked for anew while the page is looked at. */
export function usePreview(file: Ref<BoardFile | null>, valid: Ref<boolean>) {
  const answered = shallowRef<LayoutPicture | null>(null);
  const second = shallowRef(Math.floor(Date.now() / 1000) * 1000);
  let asking = false;
  let again = false;
  let soon: ReturnType<typeof setTimeout> | null = null;

  async function look(): Promise<void> {
    if (asking) return void (again = true);
    const asked = file.value;
    if (!asked || !valid.value || document.hidden) return;
    asking = true;
    answered.value = await ask<LayoutPicture>('POST', '/api/v1/board-preview', { json: { file: asked } }).catch(
      () => answered.value,
    );
    asking = false;
    if (again) {
      again = false;
      void look();
    }
  }
  watch(file, () => {
    if (soon !== null) clearTimeout(soon);
    soon = setTimeout(() => void look(), answered.value ? settleMs : 0);
  });
  const timer = setInterval(() => void look(), everyMs);
  const ticking = setInterval(() => (second.value = Math.floor(Date.now() / 1000) * 1000), 250);
  onScopeDispose(() => {
    clearInterval(timer);
    clearInterval(ticking);
    if (soon !== null) clearTimeout(soon);
  });
  /** The layout is the editor's own at once; its figures follow. */
  const picture = computed(() => {
    const now = answered.value;
    return now && file.value ? { ...now, layout: file.value } : null;
  });
  return { picture, second };
}
