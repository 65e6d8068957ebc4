import { CallMill } from './call-mill';
import { memberItem } from './ami-blocks';

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
