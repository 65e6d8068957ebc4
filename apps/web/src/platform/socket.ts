import { io, type Socket } from 'socket.io-client';
import type { ClientEvents, ServerEvents } from '@zhiban/wire';
import { askDelayMs } from './ask-delay';
import { currentLanguage } from './i18n';

export type WallSocket = Socket<ServerEvents, ClientEvents>;

let socket: WallSocket | null = null;

/** socket.io gives up where the server itself refused or closed the connection. A board that still hangs here does not. */
export function neverGiveUp(line: WallSocket): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let failures = 0;
  const again = () => {
    timer ??= setTimeout(
      () => {
        timer = null;
        if (line.hasListeners('board:stroke')) line.connect();
      },
      askDelayMs(failures, Math.random()),
    );
    failures = Math.min(failures + 1, 6);
  };
  line.on('connect', () => (failures = 0));
  line.on('connect_error', () => !line.active && again());
  line.on('disconnect', () => !line.active && again());
}

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
