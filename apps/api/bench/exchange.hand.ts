import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { CallMill, type MillOptions } from './exchange/call-mill';
import { noChannels, pictureText } from './exchange/picture-text';
import { handTasks } from './kit/hand';
import { preciseNow } from './kit/numbers';

/** What was sent in one run. Instants of the wall clock with parts of a millisecond. */
export interface SentLog {
  messages: number;
  /** When each caller entered, by queue and in order; under `''` those of all queues. */
  joins: Record<string, number[]>;
  /** How far behind its plan the exchange was at worst, ms. */
  latestMs: number;
}

const stepMs = 10;
let mill: CallMill;
let listener: Socket | undefined;

const reply = (id: string, more = '') => `Response: Success\r\n${id}${more}\r\n`;

function answerTo(action: string, id: string): string {
  switch (action) {
    case 'login':
      return `${reply(id, 'Message: Authentication accepted\r\n')}Event: FullyBooted\r\nUptime: 600\r\nLastReload: 600\r\nStatus: Fully Booted\r\n\r\n`;
    case 'challenge':
      return reply(id, 'Challenge: 123456789\r\n');
    case 'queuestatus':
      return reply(id, 'EventList: start\r\n') + pictureText(mill, id);
    case 'coreshowchannels':
      return reply(id, 'EventList: start\r\n') + noChannels(id);
    case 'queuesummary':
      return `${reply(id, 'EventList: start\r\n')}Event: QueueSummaryComplete\r\n${id}EventList: Complete\r\nListItems: 0\r\n\r\n`;
    default:
      return reply(id);
  }
}

function serve(socket: Socket): void {
  listener = socket;
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.write('Asterisk Call Manager/11.0.0\r\n');
  let rest = '';
  socket.on('data', (chunk) => {
    const blocks = (rest + chunk.toString()).split('\r\n\r\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const action = /^Action: (.*)$/im.exec(block)?.[1]?.trim().toLowerCase() ?? '';
      const id = /^ActionID: .*$/im.exec(block)?.[0].trim();
      socket.write(answerTo(action, id === undefined ? '' : `${id}\r\n`));
    }
  });
}

/** Sends what the mill makes for so long, in steps of a few milliseconds, and notes when each caller entered. */
async function run(seconds: number): Promise<SentLog> {
  const log: SentLog = { messages: 0, joins: { '': [] }, latestMs: 0 };
  const began = performance.now();
  for (let step = 1; step * stepMs <= seconds * 1000; step += 1) {
    const due = began + step * stepMs;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    log.latestMs = Math.max(log.latestMs, performance.now() - due);
    sendUntil(Date.now(), log);
  }
  return log;
}

function sendUntil(to: number, log: SentLog): void {
  let text = '';
  const joined: string[] = [];
  for (const message of mill.until(to)) {
    text += message.text;
    log.messages += 1;
    if (message.joins !== null) joined.push(message.joins);
  }
  if (text === '') return;
  if (!listener?.writable) throw new Error('nobody listens to the exchange');
  const at = preciseNow();
  listener.write(text);
  for (const queue of joined) {
    (log.joins[queue] ??= []).push(at);
    log.joins['']?.push(at);
  }
}

handTasks({
  open: (options: Omit<MillOptions, 'from'>) => {
    mill = new CallMill({ ...options, from: Date.now() });
    const server = createServer(serve);
    return new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
    );
  },
  /** The mill's time goes on from now. */
  begin: () => mill.skipTo(Date.now()),
  run,
});
