import { onScopeDispose, shallowRef } from 'vue';
import type { UnreadNotices } from '@zhiban/wire';
import { joinSocket } from '../platform/held-socket';
import { wallSocket } from '../platform/socket';

const none: UnreadNotices = { unread: 0, urgent: [] };

/** What its reader has still to read, on whichever page they are. */
export const unreadNotices = shallowRef(none);

/** Hears whenever that changes, as long as the page's frame stands. */
export function useUnreadNotices(): void {
  const socket = wallSocket();
  const heed = (now: UnreadNotices) => void (unreadNotices.value = now);
  socket.on('notices:changed', heed);
  const leave = joinSocket(() => socket.emit('notices:join', {}, (answer) => answer.ok && heed(answer.value)));
  onScopeDispose(() => {
    socket.off('notices:changed', heed);
    leave();
    unreadNotices.value = none;
  });
}
