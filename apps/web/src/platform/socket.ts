import { io, type Socket } from 'socket.io-client';
import type { ClientEvents, ServerEvents } from '@zhiban/wire';
import { currentLanguage } from './i18n';
import { neverGiveUp } from './never-give-up';

export type WallSocket = Socket<ServerEvents, ClientEvents>;

let socket: WallSocket | null = null;

/** The page's one connection. Reconnects with jitter, so that a hundred screens do not knock at the same instant. */
export function wallSocket(): WallSocket {
  if (socket) return socket;
  socket = io({
    path: '/socket.io',
    transports: ['websocket', 'polling'],
    autoConnect: false,
    auth: (say) => say({ language: currentLanguage() }),
    reconnectionDelay: 500,
    reconnectionDelayMax: 8000,
    randomizationFactor: 0.5,
    timeout: 5000,
  });
  neverGiveUp(socket);
  return socket;
}
