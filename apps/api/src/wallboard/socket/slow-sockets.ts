import type { Socket } from 'socket.io';

/** A socket that is this far behind is closed; its board joins again and gets a fresh picture. */
export const mostBufferedBytes = 4 * 1024 * 1024;

interface Buffering {
  writeBuffer: readonly { data?: unknown }[];
  transport: { socket?: { bufferedAmount?: number } };
}

/** How much was sent to a socket and has not left this machine yet. */
export function bufferedBytes(socket: Socket): number {
  const connection = socket.conn as unknown as Buffering;
  let bytes = connection.transport.socket?.bufferedAmount ?? 0;
  for (const { data } of connection.writeBuffer) {
    if (typeof data === 'string') bytes += data.length;
    else if (data instanceof Uint8Array) bytes += data.byteLength;
  }
  return bytes;
}
