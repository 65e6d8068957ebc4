import { onScopeDispose, shallowRef } from 'vue';
import type { UnreadTellings } from '@zhiban/wire';
import { wallSocket } from '../platform/socket';

/** How much of what one was told is unread, on whichever page one is. */
export const unreadTellings = shallowRef(0);

/** Hears whenever that changes. Pages that end hang up the one connection, so it is taken up again. */
export function useBell(): void {
  const socket = wallSocket();
  const count = ({ unread }: UnreadTellings) => void (unreadTellings.value = unread);
  const join = () => socket.emit('tellings:join', {}, (answer) => answer.ok && count(answer.value));
  const gone = (reason: string) => {
    if (reason === 'io client disconnect') queueMicrotask(() => open && socket.connect());
  };
  let open = true;
  socket.on('connect', join);
  socket.on('tellings:changed', count);
  socket.on('disconnect', gone);
  if (socket.connected) join();
  else if (!socket.active) socket.connect();
  onScopeDispose(() => {
    open = false;
    socket.off('connect', join);
    socket.off('tellings:changed', count);
    socket.off('disconnect', gone);
    socket.disconnect();
  });
}
