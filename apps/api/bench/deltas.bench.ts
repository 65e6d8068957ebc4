import { applyStroke, type BoardJoined, type BoardStroke } from '@zhiban/wire';
import { bench, tell } from './kit/bench';
import { BoardReader } from './kit/board-reader';
import { House } from './kit/house';
import { wait } from './kit/load';
import { shown } from './kit/numbers';
import { measure } from './kit/report';
import { Simulator } from './kit/simulator';

const seconds = 45;
/** The height of the demo's day. */
const start = '2026-11-23T10:40:00+08:00';

/** Follows one board and weighs each stroke against the whole picture that it leads to. */
class Weighing {
  strokeBytes = 0;
  pictureBytes = 0;
  strokes = 0;
  private held: BoardJoined | null = null;
  private early: { stroke: BoardStroke; bytes: number }[] = [];

  hear(payload: Buffer): void {
    const [name, stroke] = JSON.parse(payload.toString()) as [string, BoardStroke];
    if (name !== 'board:stroke') return;
    if (this.held) this.weigh(stroke, payload.length);
    else this.early.push({ stroke, bytes: payload.length });
  }

  begin(joined: BoardJoined): void {
    this.held = joined;
    for (const { stroke, bytes } of this.early) this.weigh(stroke, bytes);
  }

  private weigh(stroke: BoardStroke, bytes: number): void {
    if (!this.held || stroke.seq <= this.held.seq) return;
    if (stroke.seq !== this.held.seq + 1) throw new Error('a stroke is missing');
    const { set, gone, ...stamp } = stroke;
    const picture = applyStroke(this.held.picture, { ...(set && { set }), ...(gone && { gone }) });
    this.held = { ...stamp, picture };
    this.strokes += 1;
    this.strokeBytes += bytes;
    this.pictureBytes += Buffer.byteLength(JSON.stringify(this.held));
  }
}

async function weigh(house: House, board: string): Promise<{ weighing: Weighing; joined: BoardJoined }> {
  const weighing = new Weighing();
  const reader = await BoardReader.connect({ port: house.port, headers: house.headers }, (bytes) =>
    weighing.hear(bytes),
  );
  const answer = await reader.ask<{ ok: true; value: BoardJoined }>('board:join', { board });
  weighing.begin(answer.value);
  return { weighing, joined: answer.value };
}

await bench("Strokes against whole pictures, on the simulator's busy day", async () => {
  const simulator = await Simulator.start(['--start', start, '--incidents', 'off']);
  const house = await House.start(simulator.port);
  await wait(3000);
  const centre = await weigh(house, 'centre');
  const queues = Object.keys(centre.joined.picture.queues);
  const others = await Promise.all(queues.map((queue) => weigh(house, `queue:${queue}`)));
  tell(`the centre and ${queues.length} queues for ${seconds} s`);
  await wait(seconds * 1000);
  simulator.end();
  await house.stop();
  const share = (list: Weighing[]) => {
    const strokeBytes = list.reduce((sum, w) => sum + w.strokeBytes, 0);
    return (strokeBytes / list.reduce((sum, w) => sum + w.pictureBytes, 0)) * 100;
  };
  const mean = (list: Weighing[], of: 'strokeBytes' | 'pictureBytes') =>
    shown(list.reduce((sum, w) => sum + w[of], 0) / list.reduce((sum, w) => sum + w.strokes, 0));
  const sides = (list: Weighing[]) => `${mean(list, 'strokeBytes')} against ${mean(list, 'pictureBytes')} bytes`;
  const queueBoards = others.map(({ weighing }) => weighing);
  return [
    measure(
      "the centre's strokes ÷ its pictures",
      share([centre.weighing]),
      '%',
      { atMost: 15 },
      sides([centre.weighing]),
    ),
    measure("the queues' strokes ÷ their pictures", share(queueBoards), '%', { atMost: 15 }, sides(queueBoards)),
  ];
});
