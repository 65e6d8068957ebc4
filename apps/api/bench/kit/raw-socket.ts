import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/**
 * The lightest reader of a WebSocket that can be had: one TCP socket, text frames only, no extensions. Benches open
 * hundreds of these beside the server that is measured, so they must cost next to nothing.
 */
export class RawSocket {
  private rest: Buffer = Buffer.alloc(0);
  private upgraded = false;
  bytes = 0;

  private constructor(
    private readonly socket: Socket,
    private readonly onText: (text: Buffer, socket: RawSocket) => void,
  ) {}

  static open(
    port: number,
    path: string,
    headers: Record<string, string>,
    onText: (text: Buffer, socket: RawSocket) => void,
    onEnd: () => void = () => undefined,
  ): Promise<RawSocket> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      const raw = new RawSocket(socket, onText);
      socket.once('error', reject).once('close', onEnd);
      socket.once('connect', () => socket.write(handshake(port, path, headers)));
      socket.on('data', (chunk) => raw.take(chunk, () => resolve(raw), reject));
    });
  }

  send(text: string): void {
    this.socket.write(maskedFrame(text));
  }

  close(): void {
    this.socket.destroy();
  }

  private take(chunk: Buffer, opened: () => void, failed: (error: Error) => void): void {
    this.bytes += chunk.length;
    let data = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    if (!this.upgraded) {
      const end = data.indexOf('\r\n\r\n');
      if (end < 0) return void (this.rest = data);
      if (!data.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) {
        failed(new Error(`no WebSocket: ${data.subarray(0, 300).toString()}`));
        this.socket.destroy();
        return;
      }
      this.upgraded = true;
      data = data.subarray(end + 4);
      opened();
    }
    // What is kept is copied: a slice would keep the whole chunk alive.
    this.rest = Buffer.from(this.readFrames(data));
  }

  private readFrames(data: Buffer): Buffer {
    let at = 0;
    while (data.length - at >= 2) {
      const short = (data[at + 1] ?? 0) & 0x7f;
      const header = short === 127 ? 10 : short === 126 ? 4 : 2;
      if (data.length - at < header) break;
      const length =
        short === 127 ? Number(data.readBigUInt64BE(at + 2)) : short === 126 ? data.readUInt16BE(at + 2) : short;
      if (data.length - at < header + length) break;
      if (((data[at] ?? 0) & 0x0f) === 1) this.onText(data.subarray(at + header, at + header + length), this);
      at += header + length;
    }
    return data.subarray(at);
  }
}

function handshake(port: number, path: string, headers: Record<string, string>): string {
  const lines = {
    Host: `127.0.0.1:${port}`,
    Upgrade: 'websocket',
    Connection: 'Upgrade',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    ...headers,
  };
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET ${path} HTTP/1.1\r\n${head.join('')}\r\n`;
}

function maskedFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const mask = randomBytes(4);
  const head =
    payload.length < 126
      ? Buffer.from([0x81, 0x80 | payload.length])
      : Buffer.from([0x81, 0x80 | 126, payload.length >> 8, payload.length & 0xff]);
  for (let i = 0; i < payload.length; i += 1) payload[i] = (payload[i] ?? 0) ^ (mask[i & 3] ?? 0);
  return Buffer.concat([head, mask, payload]);
}
