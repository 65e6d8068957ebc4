import { onScopeDispose } from 'vue';
import { joinSocket } from '../platform/held-socket';
import { wallSocket } from '../platform/socket';

/** A storm of changes is one question. */
const settleMs = 250;

/** Hears of each record and open item that the reader may see. `null`: an item, a new record, or a new connection. */
export function useHandoversLive(heard: (handover: string | null) => void): void {
  const socket = wallSocket();
  const waiting = new Set<string | null>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    const told = [...waiting];
    waiting.clear();
    told.forEach(heard);
  };
  const changed = ({ handover }: { handover: string | null }) => {
    waiting.add(handover);
    clearTimeout(timer);
    timer = setTimeout(tell, settleMs);
  };
  socket.on('handovers:changed', changed);
  const leave = joinSocket(() => {
    socket.emit('handovers:join', {}, () => undefined);
    changed({ handover: null });
  });
  onScopeDispose(() => {
    clearTimeout(timer);
    socket.off('handovers:changed', changed);
    leave();
  });
}
