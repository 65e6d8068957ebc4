import { describe, expect, test } from 'vitest';
import { AmiDay } from '../specs/ami-day';

const added = (more = {}): AmiDay => new AmiDay().up().member('QueueMemberAdded', more);

describe('members of a queue', () => {
  test('one without a name is called by the interface; times are milliseconds', () => {
    const told = added({
      MemberName: '',
      LoginTime: 1795359634,
      Paused: 1,
      LastPause: 1795359651,
      PausedReason: 'lunch',
    });
    expect(told.of('member-added')).toMatchObject([
      {
        seat: 'PJSIP/1',
        name: 'PJSIP/1',
        loginAt: 1795359634000,
        paused: true,
        pausedAt: 1795359651000,
        reason: 'lunch',
        lastCallAt: null,
        device: 'idle',
      },
    ]);
  });

  test('a pause counts per queue, a new reason follows without an end between, a repetition says nothing', () => {
    const told = added().member('QueueMemberAdded', { Queue: 'support' });
    told.member('QueueMemberPause', { Paused: 1, PausedReason: 'meeting' });
    told.member('QueueMemberPause', { Paused: 1, PausedReason: 'training' });
    told.member('QueueMemberPause', { Paused: 1, PausedReason: 'training' });
    told.member('QueueMemberPause', { Paused: 0, PausedReason: 'back' });
    expect(told.of('member-paused').map(({ queue, paused, reason }) => [queue, paused, reason])).toEqual([
      ['sales', true, 'meeting'],
      ['sales', true, 'training'],
      ['sales', false, null],
    ]);
  });

  test.each([
    ['of Asterisk 12', { PausedReason: undefined, Reason: 'lunch' }],
    ['of Asterisk 16', { PausedReason: 'lunch', Reason: 'lunch' }],
    ['of Asterisk 22', { PausedReason: 'lunch' }],
  ])('the reason of a pause is found in the words %s', (_, words) => {
    const told = added().member('QueueMemberPause', { Paused: 1, ...words });
    expect(told.of('member-paused')).toMatchObject([{ reason: 'lunch' }]);
  });

  test('a device is told when it changes, once for all the queues of the seat', () => {
    const told = added().member('QueueMemberAdded', { Queue: 'support' });
    for (const Queue of ['sales', 'support']) told.member('QueueMemberStatus', { Queue, Status: 6 });
    for (const Queue of ['sales', 'support']) told.member('QueueMemberStatus', { Queue, Status: 2 });
    told.member('QueueMemberStatus', { Status: 2, CallsTaken: 5 });
    expect(told.of('seat-device').map(({ device }) => device)).toEqual(['ringing', 'in-use']);
  });

  test.each([
    [0, 'unknown'],
    [3, 'busy'],
    [4, 'unavailable'],
    [5, 'unavailable'],
    [7, 'ring-in-use'],
    [8, 'on-hold'],
    [99, 'unknown'],
  ])('status %i is %s', (Status, device) => {
    expect(added({ Status }).of('member-added')[0]?.device).toBe(device);
  });

  test('penalty and ringinuse change', () => {
    const told = added()
      .member('QueueMemberPenalty', { Penalty: 3 })
      .member('QueueMemberRinginuse', { Penalty: 3, Ringinuse: 1 });
    expect(told.of('member-changed')).toMatchObject([
      { penalty: 3, ringInUse: null },
      { penalty: null, ringInUse: true },
    ]);
  });

  test('one that a reload added shows with the first change of state; one that was removed can come again', () => {
    const told = new AmiDay().up().member('QueueMemberStatus').member('QueueMemberRemoved').member('QueueMemberAdded');
    expect(told.types()).toEqual(['link-up', 'member-added', 'member-removed', 'member-added']);
  });
});
