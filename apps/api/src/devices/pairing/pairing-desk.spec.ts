import { handClock } from '@zhiban/time';
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { codeLifeMs, PairingDesk } from './pairing-desk';

const secret = () => randomBytes(32);
function hall() {
  const clock = handClock(Date.UTC(2026, 10, 19));
  return { clock, desk: new PairingDesk(clock) };
}

test('a code counts for ten minutes', () => {
  const { clock, desk } = hall();
  const [one, other] = [secret(), secret()];
  const { code } = desk.begin(one, '10.0.0.7');
  const late = desk.begin(other, '10.0.0.7');
  clock.advance(codeLifeMs - 1);
  expect(desk.take(code)?.secretHash).toBe(one);
  clock.advance(1);
  expect(desk.take(late.code)).toBeNull();
  expect(desk.of(other)).toBeNull();
});

test('a code that was used counts no more, unless what it was used for failed', () => {
  const { desk } = hall();
  const { code } = desk.begin(secret(), '10.0.0.7');
  const taken = desk.take(code);
  expect(desk.take(code)).toBeNull();
  if (taken) desk.putBack(taken);
  expect(desk.take(code)?.code).toBe(code);
});

test('a whole floor of TVs behind one address is served, and nobody can fill the desk', () => {
  const { clock, desk } = hall();
  for (let i = 0; i < 60; i += 1) desk.begin(secret(), '10.0.0.7');
  expect(() => desk.begin(secret(), '10.0.0.7')).toThrow('Too many TVs');
  for (let i = 0; i < 240; i += 1) desk.begin(secret(), `10.0.1.${i}`);
  expect(() => desk.begin(secret(), '10.0.2.1')).toThrow('Too many TVs');
  clock.advance(codeLifeMs);
  expect(desk.begin(secret(), '10.0.0.7').code).toHaveLength(6);
});
