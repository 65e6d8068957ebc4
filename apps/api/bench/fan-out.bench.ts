import { strokeBetween, type BoardStroke } from '@zhiban/wire';
import { bench, pairs, tell } from './kit/bench';
import { Hand } from './kit/hand';
import { median, shown } from './kit/numbers';
import { measure, ratioMeasure } from './kit/report';
import { turningPicture } from './kit/sample-pictures';

const boards = 500;
const seconds = 3;
const rate = 20;
const movingSeats = 10;

interface Emitted {
  cpuMs: number;
  ticks: number;
  encodings: number;
}

interface Counted {
  messages: number;
  bytes: number;
}

/** What the boards of our side are told, made beforehand. */
function sameStrokes(): BoardStroke[] {
  return Array.from({ length: 32 }, (_, i) => {
    const strokes = strokeBetween(turningPicture(i, movingSeats), turningPicture(i + 1, movingSeats));
    return { board: 'centre', epoch: 'bench', seq: i, at: 0, fresh: { ami: Date.now() }, ...strokes };
  });
}

/** A server and 500 light readers, each in a process of its own. */
class Side {
  private readonly server = Hand.start('fan-out-server.hand');
  private readonly clients = Hand.start('boards.hand');
  readonly encodingsPerTick: number[] = [];
  bytesPerDelivery = 0;

  /** `reaches`: of the readers of our side, how many see something else than the others. */
  async open(kind: 'ours' | 'bare', reaches = 1): Promise<void> {
    const port = await this.server.ask<number>('open', { kind, strokes: sameStrokes(), reaches });
    await this.clients.ask('open', { port, headers: {}, boards: Array.from({ length: boards }, () => 'centre') });
  }

  /** Microseconds of server CPU for each stroke that reached a board. */
  async perDelivery(): Promise<number> {
    const before = await this.clients.ask<Counted>('count');
    const { cpuMs, ticks, encodings } = await this.server.ask<Emitted>('emit', { seconds, rate });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const after = await this.clients.ask<Counted>('count');
    const delivered = after.messages - before.messages;
    if (delivered !== ticks * boards) throw new Error(`${delivered} strokes arrived, ${ticks * boards} were sent`);
    this.bytesPerDelivery = (after.bytes - before.bytes) / delivered;
    this.encodingsPerTick.push(encodings / ticks);
    return (cpuMs * 1000) / delivered;
  }

  end(): void {
    this.server.end();
    this.clients.end();
  }
}

/** Strokes of one board to readers who see all of it, or one of two teams. */
async function amongThree() {
  const mixed = new Side();
  await mixed.open('ours', 3);
  const cost = await mixed.perDelivery();
  mixed.end();
  return measure(
    `encodings per board and tick with ${boards} sockets of three reaches on it`,
    Math.max(...mixed.encodingsPerTick),
    '',
    { atMost: 3 },
    `${shown(cost)} µs of server CPU per delivery, one run`,
  );
}

await bench('Strokes to many boards', async () => {
  const ours = new Side();
  const bare = new Side();
  await ours.open('ours');
  await bare.open('bare');
  tell(`${boards} boards on each side, ${rate} strokes a second`);
  const results = await pairs(
    7,
    () => bare.perDelivery(),
    () => ours.perDelivery(),
  );
  bare.end();
  ours.end();
  const sides = `${shown(median(results.map(([, b]) => b)))} against ${shown(median(results.map(([a]) => a)))} µs`;
  return [
    ratioMeasure(
      `server CPU per delivery ÷ bare socket.io room, ${boards} boards, ${rate}/s`,
      results.map(([a, b]) => b / a),
      { atMost: 1.25 },
      `${sides}, ${shown(ours.bytesPerDelivery)} against ${shown(bare.bytesPerDelivery)} bytes`,
    ),
    measure(
      `encodings per board and tick with ${boards} sockets on it`,
      Math.max(...ours.encodingsPerTick),
      '',
      { atMost: 1 },
      'counted in the encoder',
    ),
    await amongThree(),
  ];
});
