import { onScopeDispose, watch, type Ref } from 'vue';
import type { deviceBeatMs as BeatMs, DeviceBeat } from '@zhiban/wire';
import { soundFacts } from '../alarms/alarm-sound';
import { pageBuild } from '../platform/page-build';
import type { WallSocket } from '../platform/socket';
import type { BoardStore } from '../wallboard/use-board';

const everyMs: typeof BeatMs = 5000;

/**
 * Tells the server that this TV lives: above all when it last painted a stroke, for that is what a wall is for. The answer
 * tells now, for what cannot wait.
 */
export function useBeats(socket: WallSocket, board: Ref<string>, store: Ref<BoardStore | undefined>): () => void {
  let paintedAt: number | null = null;

  const beat = (): DeviceBeat => ({
    paintedMsAgo: paintedAt === null ? null : Math.max(0, Math.round(performance.now() - paintedAt)),
    board: store.value?.held.value ? board.value : null,
    version: pageBuild ?? 'dev',
    width: window.screen.width,
    height: window.screen.height,
    clockErrorMs: store.value?.clock.error.value ?? null,
    ...soundFacts(),
    visible: document.visibilityState === 'visible',
  });
  const tell = () => {
    if (socket.connected) socket.timeout(everyMs).emit('device:beat', beat(), () => undefined);
  };

  // A hidden or frozen page gets no frame, and a page without strokes has nothing to paint.
  watch(
    () => store.value?.held.value,
    (held) =>
      held &&
      requestAnimationFrame(() => {
        if (paintedAt === null) setTimeout(tell);
        paintedAt = performance.now();
      }),
    { flush: 'post' },
  );
  const timer = setInterval(tell, everyMs);
  socket.on('connect', tell);
  onScopeDispose(() => {
    clearInterval(timer);
    socket.off('connect', tell);
  });
  return tell;
}
