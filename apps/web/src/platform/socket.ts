import { io, type Socket } from 'socket.io-client';
import type { ClientEvents, ServerEvents } from '@zhiban/wire';
import { currentLanguage } from './i18n';

export type WallSocket = Socket<ServerEvents, ClientEvents>;

let socket: WallSocket | null = null;

/** The page's one connection. Reconnects with jitter, so that a hundred screens do not knock at the same instant. */
export function wallSocket(): WallSocket {
  socket ??= io({
    path: '/socket.io',
    transports: ['websocket', 'polling'],
    autoConnect: false,
    auth: (say) => say({ language: currentLanguage() }),
    reconnectionDelay: 500,
    reconnectionDelayMax: 8000,
    randomizationFactor: 0.5,
    timeout: 5000,
  });
  socket.on('disconnect', askAgain);
  return socket;
}

/**
 * The server closes a socket when what its reader may do has changed, or when it fell behind. The library does not come
 * back from that by itself; who may no longer look is then refused, and stays away.
 */
function askAgain(reason: Socket.DisconnectReason): void {
  if (reason === 'io server disconnect') setTimeout(() => socket?.connect(), 500 + Math.random() * 1500);
}
