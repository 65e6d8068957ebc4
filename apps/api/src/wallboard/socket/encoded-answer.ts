import type { Server } from 'socket.io';

/** The answer to a message, as JSON text that was made before. */
export class EncodedAnswer {
  constructor(readonly json: string) {}
}

/** What the encoder was asked for since the start. */
export interface EncodingCounts {
  /** Strokes turned to text: one per board and tick, however many sockets it goes to. */
  strokes: number;
  /** Length of these texts, in UTF-16 units. */
  strokeChars: number;
}

const eventType: number = 2;
const ackType: number = 3;

/**
 * A picture is large and many boards ask for the same one at once (after a restart, all of them), so it is turned to
 * text once. socket.io encodes whatever it is given; this lets text through that is encoded already, in the same
 * packet form, so that clients see no difference.
 */
export function letEncodedThrough(server: Server): EncodingCounts {
  const counts: EncodingCounts = { strokes: 0, strokeChars: 0 };
  const encode = server.encoder.encode.bind(server.encoder);
  server.encoder.encode = (packet): unknown[] => {
    const type: number = packet.type;
    const data: unknown = packet.data;
    const first: unknown = Array.isArray(data) ? data[0] : undefined;
    if (type === ackType && first instanceof EncodedAnswer) {
      const namespace = packet.nsp === '/' ? '' : `${packet.nsp},`;
      return [`${ackType}${namespace}${packet.id ?? ''}[${first.json}]`];
    }
    const encoded: unknown[] = encode(packet);
    if (type === eventType && first === 'board:stroke') {
      counts.strokes += 1;
      counts.strokeChars += String(encoded[0]).length;
    }
    return encoded;
  };
  return counts;
}
