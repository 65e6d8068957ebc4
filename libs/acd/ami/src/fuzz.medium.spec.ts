import { acdEvent } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { FeedTally } from './feed-tally';
import { FrameReader } from './frame-reader';
import { chunksOf } from './specs/capture-files';
import { seededChance } from './specs/seeded-chance';
import { Translator } from './translator';

type Damage = (bytes: Buffer, chance: () => number) => Buffer;

const spot = (bytes: Buffer, chance: () => number): number => Math.floor(chance() * bytes.length);

const damages: Damage[] = [
  (bytes, chance) => {
    const broken = Buffer.from(bytes);
    if (broken.length > 0) broken[spot(broken, chance)] = Math.floor(chance() * 256);
    return broken;
  },
  (bytes, chance) => bytes.subarray(0, spot(bytes, chance)),
  (bytes, chance) => bytes.subarray(spot(bytes, chance)),
  (bytes, chance) => Buffer.concat([bytes, bytes.subarray(spot(bytes, chance))]),
  (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
  (bytes, chance) => Buffer.concat([bytes, Buffer.alloc(Math.floor(chance() * 2000), Math.floor(chance() * 256))]),
  (bytes) => Buffer.from(bytes.toString('latin1').replaceAll(/(Uniqueid|Queue|Interface): [^\r]*/g, '$1: '), 'latin1'),
];

test.each([1, 2, 3, 4, 5, 6])(
  'a damaged feed (seed %i) never throws, keeps the contract, and is counted',
  async (seed) => {
    const chance = seededChance(seed);
    const tally = new FeedTally();
    const reader = new FrameReader(tally, 4096);
    const translator = new Translator({ linkId: 'fuzz', tally });
    let last = 0;
    let events = translator.linkUp(0);
    for (const { at, bytes } of await chunksOf('small')) {
      const damage = chance() < 0.2 ? damages[Math.floor(chance() * damages.length)] : undefined;
      const received = damage ? damage(bytes, chance) : bytes;
      for (const message of reader.push(received)) events.push(...translator.message(message, at - chance() * 5_000));
      if (chance() < 0.005) events.push(...translator.linkDown(at, 'closed'), ...translator.linkUp(at));
      for (const event of events) {
        acdEvent.parse(event);
        expect(event.at).toBeGreaterThanOrEqual(last);
        last = event.at;
      }
      events = [];
    }
    const { errors } = tally.snapshot();
    expect(errors.malformed + errors['invalid-utf8'] + errors.incomplete + errors.oversized).toBeGreaterThan(10);
  },
);
