import { acdEvent } from '@zhiban/wire';
import type { AcdEvent } from '@zhiban/acd-events';
import { describe, expect, test } from 'vitest';
import { FeedTally } from './feed-tally';
import { FrameReader } from './frame-reader';
import { agreement } from './specs/agreement';
import { capturePath, chunksOf, type Expected, expectedOf, sectionsOf } from './specs/capture-files';
import { Translator } from './translator';

const last = <T>(list: readonly T[]): T => list[list.length - 1] as T;

function agrees(events: readonly AcdEvent[], expected: Expected): void {
  const { counted, logged } = agreement(events, expected);
  expect(counted).toEqual(logged);
}

describe('recorded exchanges, against the queue_log of the exchange itself', () => {
  test('a whole scripted run', async () => {
    const sections = await sectionsOf(capturePath('small'));
    expect(sections).toHaveLength(1);
    agrees(sections.flat(), await expectedOf('small'));
  });

  test('a run of odd names and settings: announcements to agents, Local members, withdrawals, redirects', async () => {
    agrees((await sectionsOf(capturePath('mixed'))).flat(), await expectedOf('mixed'));
  });

  test('an exchange killed in mid-traffic', async () => {
    const sections = await sectionsOf(capturePath('crash'));
    expect(sections).toHaveLength(2);
    agrees(sections.flat(), await expectedOf('crash'));
    agrees(last(sections), await expectedOf('crash', 'expected_since_restart.json'));
  });

  test('the section after a dropped link and a restart', async () => {
    const sections = await sectionsOf(capturePath('reconnect'));
    expect(sections).toHaveLength(3);
    agrees(last(sections), await expectedOf('reconnect', 'expected_since_restart.json'));
  });

  test.each([
    ['small', [false, false]],
    ['reconnect', [false, false, true, false]],
    ['crash', [false, true, false]],
  ])('%s: the pictures know whether the exchange began anew', async (capture, restarted) => {
    const events = (await sectionsOf(capturePath(capture))).flat();
    const pictures = events.filter((event) => event.type === 'picture');
    expect(pictures.map((picture) => picture.restarted)).toEqual(restarted);
  });

  test.each(['small', 'mixed', 'reconnect', 'crash'])(
    '%s: every event keeps the contract, the order and its number',
    async (capture) => {
      const tally = new FeedTally();
      const events = (await sectionsOf(capturePath(capture), tally)).flat();
      events.forEach((event, index) => {
        expect(acdEvent.parse(event)).toEqual(event);
        expect(event.id).toBe(`recorded.${index + 1}`);
        if (index > 0) expect(event.at).toBeGreaterThanOrEqual((events[index - 1] as AcdEvent).at);
      });
      const { errors, unknownEvents } = tally.snapshot();
      expect({ ...errors, unmatched: 0, unknownEvents }).toEqual({
        oversized: 0,
        'invalid-utf8': 0,
        malformed: 0,
        incomplete: 0,
        'corrupt-line': 0,
        unmatched: 0,
        unknownEvents: {},
      });
    },
  );
});

describe('an exchange that does not tell the dialplan', () => {
  test.each([
    ['small', 'expected.json'],
    ['reconnect', 'expected_since_restart.json'],
    ['crash', 'expected.json'],
  ])('%s is counted the same', async (capture, file) => {
    const sections = await sectionsOf(capturePath(capture), new FeedTally(), isNoDialplan);
    const events = file === 'expected.json' ? sections.flat() : last(sections);
    agrees(events, await expectedOf(capture, file));
    expect(events.filter((event) => event.type === 'offer-refused')).toEqual([]);
  });
});

function isNoDialplan(line: string): boolean {
  return !/"raw": "Event: (VarSet|Newexten)/.test(line);
}

describe('the same bytes in other pieces', () => {
  async function replay(pieces: (bytes: Buffer) => Buffer[], most = Infinity): Promise<AcdEvent[]> {
    const tally = new FeedTally();
    const reader = new FrameReader(tally);
    const translator = new Translator({ linkId: 'recorded', tally });
    const events = translator.linkUp(0);
    for (const { at, bytes } of (await chunksOf('small')).slice(0, most)) {
      for (const piece of pieces(bytes)) {
        for (const message of reader.push(piece)) events.push(...translator.message(message, at));
      }
    }
    return events;
  }

  test('true TCP splits and single bytes give the same events', async () => {
    const whole = await replay((bytes) => [bytes]);
    const single = await replay((bytes) => Array.from(bytes, (_, index) => bytes.subarray(index, index + 1)), 300);
    agrees(whole, await expectedOf('small'));
    expect(single.length).toBeGreaterThan(100);
    expect(single).toEqual(whole.slice(0, single.length));
  });
});
