import { RawSocket } from './raw-socket';

export interface ReaderPlace {
  port: number;
  /** Cookie and Origin, where the server asks for them. */
  headers: Record<string, string>;
}

const pingSign = 0x32;
const messageSign = 0x34;
const eventSign = 0x32;
const answerSign = 0x33;

/** One socket.io client without socket.io: connects, asks with acknowledgement, and hands on events as bytes. */
export class BoardReader {
  private nextAsk = 1;
  private readonly open = new Map<number, (answer: unknown) => void>();
  private onReady: () => void = () => undefined;
  private raw!: RawSocket;
  ended = false;

  private constructor(private readonly onEvent: (payload: Buffer) => void) {}

  /** `onEvent` gets `["name",…]` as bytes that are only valid during the call. */
  static async connect(place: ReaderPlace, onEvent: (payload: Buffer) => void): Promise<BoardReader> {
    const reader = new BoardReader(onEvent);
    const ready = new Promise<void>((resolve) => (reader.onReady = resolve));
    const path = '/socket.io/?EIO=4&transport=websocket';
    const ended = () => void (reader.ended = true);
    reader.raw = await RawSocket.open(place.port, path, place.headers, (text, raw) => reader.read(text, raw), ended);
    await ready;
    return reader;
  }

  get bytes(): number {
    return this.raw.bytes;
  }

  ask<T>(event: string, message: unknown): Promise<T> {
    const ask = this.nextAsk++;
    return new Promise<T>((resolve) => {
      this.open.set(ask, (answer) => resolve(answer as T));
      this.raw.send(`42${ask}${JSON.stringify([event, message])}`);
    });
  }

  close(): void {
    this.raw.close();
  }

  private read(text: Buffer, raw: RawSocket): void {
    if (text[0] === pingSign) return raw.send('3');
    if (text[0] === 0x30) return raw.send('40');
    if (text[0] !== messageSign) return;
    if (text[1] === 0x30) return this.onReady();
    if (text[1] === eventSign) this.onEvent(text.subarray(2));
    else if (text[1] === answerSign) this.answered(text.subarray(2));
  }

  private answered(text: Buffer): void {
    const from = text.indexOf('[');
    const ask = Number(text.subarray(0, from).toString());
    const [answer] = JSON.parse(text.subarray(from).toString()) as unknown[];
    this.open.get(ask)?.(answer);
    this.open.delete(ask);
  }
}
