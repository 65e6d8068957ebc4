import type { Member } from '@zhiban/acd-days';
import { event, type AmiEvent } from '../ami/block';
import { memberLines } from '../ami/lines';
import type { Telling } from './stage';
import { deviceChange } from './words';

const pauseLamp = (member: Member): AmiEvent =>
  deviceChange(
    `Queue:${member.queue.plan.queue}_pause_${member.seat.agent.seat}`,
    member.paused ? 'INUSE' : 'NOT_INUSE',
  );

/** Who belongs to a queue, and who takes a pause in it. */
export const members: Telling = {
  'member-added': ({ member }, { world, lamps }) => [
    pauseLamp(member),
    event('QueueMemberAdded', 'agent', memberLines(member)),
    ...lamps.available(world, [member]),
  ],
  'member-removed': ({ member }, { world, lamps }) => [
    event('QueueMemberRemoved', 'agent', memberLines(member)),
    ...lamps.available(world, [member]),
  ],
  'member-paused': ({ member }, { world, lamps }) => [
    pauseLamp(member),
    event('QueueMemberPause', 'agent', memberLines(member)),
    ...lamps.available(world, [member]),
  ],
  'exchange-stopped': () => [
    event('Shutdown', 'system', [
      ['Shutdown', 'Cleanly'],
      ['Restart', 'True'],
    ]),
  ],
};
