import { wallSocket } from './socket';

let holders = 0;

/** The page's connection, open as long as somebody in it listens. Returns how to let it go. */
export function holdSocket(): () => void {
  const socket = wallSocket();
  holders += 1;
  if (!socket.active) socket.connect();
  return () => {
    holders -= 1;
    if (holders === 0) socket.disconnect();
  };
}

/** Joins at once where there is a connection, and at each that comes. Returns how to leave. */
export function joinSocket(join: () => void): () => void {
  const socket = wallSocket();
  socket.on('connect', join);
  if (socket.connected) join();
  const letGo = holdSocket();
  return () => {
    socket.off('connect', join);
    letGo();
  };
}
