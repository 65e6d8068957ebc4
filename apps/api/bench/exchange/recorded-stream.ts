import { CallMill } from './call-mill';
import { memberItem } from './ami-blocks';

/** What an exchange sent, cut as a busy TCP connection cuts it. */
export interface RecordedStream {
  chunks: { at: number; bytes: Buffer }[];
  messages: number;
}

const chunkBytes = 64 * 1024;

/** The picture that every member of the mill's floor is in, as the lists of an exchange that has just been asked. */
export function pictureText(mill: CallMill, tag: string): string {
  const items = mill.queues.flatMap((queue) => [
    `Event: QueueParams\r\nQueue: ${queue}\r\nMax: 0\r\nStrategy: rrmemory\r\nCalls: 0\r\n${tag}\r\n`,
    ...mill.seats
      .filter((seat) => seat.queues.includes(queue))
      .map((seat) => memberItem(mill.memberOf(seat, queue, 1), tag)),
  ]);
  const end = `EventList: Complete\r\nListItems: ${items.length}\r\n\r\n`;
  return `${items.join('')}Event: QueueStatusComplete\r\n${tag}${end}`;
}

export const noChannels = (tag: string) =>
  `Event: CoreShowChannelsComplete\r\n${tag}EventList: Complete\r\nListItems: 0\r\n\r\n`;

/** A picture of the floor, then `messages` messages of its calls. */
export function recordMill(agents: number, queues: number, rate: number, messages: number): RecordedStream {
  const from = Date.parse('2026-11-23T09:00:00+08:00');
  const mill = new CallMill({ agents, queues, rate, from });
  const picture = pictureText(mill, '') + noChannels('');
  const chunks = [{ at: from, bytes: Buffer.from(picture) }];
  let text = '';
  let count = picture.split('\r\n\r\n').length - 1;
  for (let at = from + 10; count < messages; at += 10) {
    for (const message of mill.until(at)) {
      count += 1;
      text += message.text;
    }
    if (text.length >= chunkBytes) {
      chunks.push({ at, bytes: Buffer.from(text) });
      text = '';
    }
  }
  return { chunks, messages: count };
}
