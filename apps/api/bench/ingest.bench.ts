import { FeedTally, FrameReader, Translator } from '@zhiban/acd-ami';
import { figureSet, LiveFigures } from '@zhiban/live-metrics';
import { createFloor, feedEvent, waitingLongerThan } from '@zhiban/live-state';
import { boardWindows, defaultCentreSettings } from '@zhiban/wire';
import { bench, pairs, tell } from './kit/bench';
import { median, shown } from './kit/numbers';
import { measure, ratioMeasure } from './kit/report';
import { recordBusyFloor, type RecordedStream } from './kit/simulator';

const messages = 40_000;
const tickMs = 250;
const rules = () => defaultCentreSettings;

/** Taking blocks apart into keys and values and nothing else: the least that any reader of the protocol does. */
const parseOnly = (stream: RecordedStream) => () => blocksIn(stream);

function blocksIn({ chunks }: RecordedStream): number {
  let rest = '';
  let blocks = 0;
  for (const { bytes } of chunks) {
    const text = rest + bytes.toString('utf8');
    let from = 0;
    for (let end = text.indexOf('\r\n\r\n'); end >= 0; end = text.indexOf('\r\n\r\n', from)) {
      const fields: Record<string, string> = {};
      while (from < end) {
        let stop = text.indexOf('\r\n', from);
        if (stop < 0 || stop > end) stop = end;
        const colon = text.indexOf(': ', from);
        if (colon >= 0 && colon < stop) fields[text.slice(from, colon)] = text.slice(colon + 2, stop);
        from = stop + 2;
      }
      if (fields.Event !== undefined) blocks += 1;
      from = end + 4;
    }
    rest = text.slice(from);
  }
  return blocks;
}

/** The whole way of the live path without its wires: bytes → messages → canonical events → floor → figures of all windows. */
function wholeWay({ picture, chunks }: RecordedStream): () => number {
  const tally = new FeedTally();
  const reader = new FrameReader(tally);
  const translator = new Translator({ linkId: 'bench', tally });
  const start = picture[0]?.at ?? 0;
  const floor = createFloor({ wrapUpMs: () => defaultCentreSettings.defaultRule.wrapUpSeconds * 1000 }, start);
  const figures = new LiveFigures(rules, start);
  const apply = (events: ReturnType<Translator['message']>) => {
    for (const event of events) feedEvent(floor, event, (fact) => figures.apply(fact));
  };
  const take = ({ at, bytes }: RecordedStream['chunks'][number]) => {
    for (const message of reader.push(bytes)) apply(translator.message(message, at));
    figures.advanceTo(at);
  };
  const longer = (queue: string, seconds: number) => waitingLongerThan(floor, queue, seconds * 1000, floor.clock);
  apply(translator.linkUp(start));
  picture.forEach(take);
  return () => {
    let shownAt = performance.now();
    for (const chunk of chunks) {
      take(chunk);
      if (performance.now() - shownAt < tickMs) continue;
      shownAt = performance.now();
      readAll(figures, longer);
    }
    readAll(figures, longer);
    return figures.read('day').tally.offered;
  };
}

function readAll(figures: LiveFigures, longer: (queue: string, seconds: number) => number): void {
  for (const queue of figures.queues())
    for (const window of boardWindows)
      figureSet(figures.read(window, queue), defaultCentreSettings.defaultRule, (seconds) => longer(queue, seconds));
}

/** Microseconds of CPU for each message. */
function timed(stream: RecordedStream, prepare: (stream: RecordedStream) => () => number): number {
  const work = prepare(stream);
  globalThis.gc?.();
  const before = process.cpuUsage();
  if (work() === 0) throw new Error('nothing was read');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / stream.messages;
}

await bench('Events of the exchange to figures, on one core', async () => {
  tell("recording the simulator's busy floor");
  const small = await recordBusyFloor(50, 50, 100, messages);
  const large = await recordBusyFloor(1000, 50, 2000, messages);
  const bytes = large.chunks.reduce((sum, chunk) => sum + chunk.bytes.length, 0) / large.messages;
  tell(`parse only against the whole way, ${large.messages} messages of ${shown(bytes)} bytes`);
  const against = await pairs(
    7,
    () => timed(large, parseOnly),
    () => timed(large, wholeWay),
  );
  tell('50 agents against 1,000');
  const sizes = await pairs(
    7,
    () => timed(small, wholeWay),
    () => timed(large, wholeWay),
  );
  const parse = median(against.map(([a]) => a));
  const whole = median(against.map(([, b]) => b));
  return [
    ratioMeasure(
      'messages/s to figures ÷ parse only',
      against.map(([a, b]) => a / b),
      { atLeast: 0.25 },
      `${shown(whole)} against ${shown(parse)} µs a message`,
    ),
    ratioMeasure(
      'CPU per message, 1,000 agents ÷ 50',
      sizes.map(([a, b]) => b / a),
      { atMost: 1.3 },
      '',
    ),
    measure('messages per second of one core', 1_000_000 / whole, '/s'),
  ];
});
