import { describe, expect, test } from 'vitest';
import { buildAction, UnsafeActionError } from './actions';
import { isLoopback, Login } from './login';
import { monotoneClock } from './monotone-clock';
import { Pulse } from './pulse';
import { reconnectDelay, refusedDelay } from './reconnect-delay';

describe('an action', () => {
  test('is its keys and values, closed by an empty line', () => {
    expect(buildAction('Ping', 'a-1', { Key: '值' })).toBe('Action: Ping\r\nActionID: a-1\r\nKey: 值\r\n\r\n');
  });

  test.each(['a\rb', 'a\nb', 'a\0b'])('never holds a line break or NUL, and the refusal never the value', (value) => {
    for (const build of [() => buildAction('Login', 'a-1', { Secret: value }), () => buildAction('Login', value)]) {
      expect(build).toThrow(UnsafeActionError);
      expect(build).not.toThrow(value);
    }
  });

  test('has keys of letters and digits only', () => {
    expect(() => buildAction('Ping', 'a-1', { 'X: 1\r\nAction': 'Command' })).toThrow(UnsafeActionError);
  });
});

describe('a login', () => {
  const login = (challenge: boolean, plaintext: boolean): Login =>
    new Login({ username: 'wall', secret: 'hush' }, { challenge, plaintext }, 'x');

  test('in plain text only where it may be', () => {
    expect(login(false, true).begin()).toContain('Secret: hush\r\n');
    expect(login(false, false).begin()).toBeNull();
    expect(login(true, false).hear('Response: Success\r\nActionID: other')).toEqual({ kind: 'waiting' });
    login(true, false).begin();
    expect(login(true, false).hear('Response: Error\r\nActionID: x-challenge\r\n').kind).toBe('refused');
  });

  test('is refused or accepted by the answer to it alone', () => {
    expect(login(true, true).hear('Event: X\r\nActionID: x-login\r\n').kind).toBe('waiting');
    expect(login(true, true).hear('Response: Error\r\nActionID: x-login\r\n')).toEqual({
      kind: 'refused',
      detail: 'login-refused',
    });
    expect(login(true, true).hear('Response: Success\r\nActionID: x-login\r\n').kind).toBe('accepted');
  });

  test.each([
    ['127.0.0.1', true],
    ['127.9.9.9', true],
    ['::1', true],
    ['localhost', true],
    ['127.0.0.1.example.com', false],
    ['10.0.0.1', false],
  ])('%s is this machine: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});

test('the delay before a new attempt grows from a quarter of a second to 15 s, spread by chance', () => {
  expect([0, 1, 2, 3, 6, 60].map((attempt) => reconnectDelay(attempt, 1))).toEqual([
    250, 500, 1000, 2000, 15000, 15000,
  ]);
  expect(reconnectDelay(0, 0)).toBe(125);
  expect([refusedDelay(0), refusedDelay(1)]).toEqual([15000, 30000]);
});

test('a clock that is set back goes on at its pace and never back', () => {
  let wall = 1000;
  let steady = 0;
  const now = monotoneClock(
    () => wall,
    () => steady,
  );
  const step = (toWall: number, toSteady: number): number => {
    wall = toWall;
    steady = toSteady;
    return now();
  };
  expect([now(), step(1100, 100), step(500, 200), step(600, 300), step(2000, 400)]).toEqual([
    1000, 1100, 1200, 1300, 2000,
  ]);
});

describe('the pulse of a link', () => {
  const timings = { pingEvery: 1000, frozenAfter: 1500, deadAfter: 15000 };

  test('pings, freezes without an answer, thaws with the first byte', () => {
    const pulse = new Pulse(0, timings);
    expect(pulse.tick(0)).toEqual(['ping']);
    expect(pulse.heard(10)).toEqual([]);
    expect(pulse.tick(500)).toEqual([]);
    expect(pulse.tick(1000)).toEqual(['ping']);
    expect(pulse.tick(2000)).toEqual(['ping']);
    expect(pulse.tick(2500)).toEqual(['frozen']);
    expect(pulse.tick(2600)).toEqual([]);
    expect(pulse.heard(2700)).toEqual(['thawed']);
  });

  test('gives a silent link up', () => {
    const pulse = new Pulse(0, timings);
    pulse.tick(1000);
    expect(pulse.tick(14999)).not.toContain('dead');
    expect(pulse.tick(15000)).toEqual(['dead']);
  });

  test('does not blame the exchange for our own standing still', () => {
    const pulse = new Pulse(0, timings);
    pulse.tick(0);
    pulse.excuse(20000);
    expect(pulse.tick(20000)).toEqual(['ping']);
  });
});
