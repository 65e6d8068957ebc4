import { onScopeDispose } from 'vue';
import { joinSocket } from '../platform/held-socket';
import { wallSocket } from '../platform/socket';

/** Hears of each swap and leave that the reader may see; without a connection the page asks from time to time. */
export function useRequestsLive(heard: (request: string | null) => void): void {
  const socket = wallSocket();
  const changed = ({ request }: { request: string }) => heard(request);
  socket.on('requests:changed', changed);
  socket.on('leave:changed', changed);
  const leave = joinSocket(() => {
    socket.emit('requests:join', {}, () => undefined);
    socket.emit('leave:join', {}, () => undefined);
    heard(null);
  });
  onScopeDispose(() => {
    socket.off('requests:changed', changed);
    socket.off('leave:changed', changed);
    leave();
  });
}
