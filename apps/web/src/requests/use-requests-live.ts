import { onScopeDispose } from 'vue';
import { wallSocket } from '../platform/socket';

/** Hears of each request that the reader may see; without a connection the page asks from time to time. */
export function useRequestsLive(heard: (request: string | null) => void): void {
  const socket = wallSocket();
  const join = () => {
    socket.emit('requests:join', {}, () => undefined);
    heard(null);
  };
  const changed = ({ request }: { request: string }) => heard(request);
  socket.on('connect', join);
  socket.on('requests:changed', changed);
  if (socket.connected) socket.emit('requests:join', {}, () => undefined);
  if (!socket.active) socket.connect();
  onScopeDispose(() => {
    socket.off('connect', join);
    socket.off('requests:changed', changed);
    socket.disconnect();
  });
}
