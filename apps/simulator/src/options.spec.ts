import { describe, expect, test } from 'vitest';
import { OptionError, readOptions } from './options';

const account = ['--username', 'wall', '--secret', 'x'];

describe('options', () => {
  test('have sensible values by themselves', () => {
    expect(readOptions(account, {})).toMatchObject({
      port: 5038,
      host: '127.0.0.1',
      speed: 1,
      agents: 84,
      start: null,
    });
  });

  test('the account may come from the environment, and the command line comes first', () => {
    const env = { SIM_USERNAME: 'env', SIM_SECRET: 'hidden' };
    expect(readOptions([], env)).toMatchObject({ username: 'env', secret: 'hidden' });
    expect(readOptions(['--username', 'me'], env)).toMatchObject({ username: 'me', secret: 'hidden' });
  });

  test('a recording needs no account', () => {
    expect(readOptions(['--play', 'ami.jsonl'], {}).play).toBe('ami.jsonl');
  });

  test.each([
    [['--port', '70000'], '--port must be a whole number from 0 to 65535, not "70000".'],
    [['--speed', 'fast'], '--speed must be a number from 0.01 to 100000, not "fast".'],
    [['--agents', '2'], '--agents must be a whole number from 5 to 5000, not "2".'],
    [['--start', 'noon'], '--start must be an instant such as 2026-11-19T14:00:00+08:00, not "noon".'],
    [['--incidents', 'maybe'], '--incidents must be on or off, not "maybe".'],
    [['--read', 'agent,all'], '--read knows system, call, agent, dialplan, dtmf, not "all".'],
  ])('%j is refused with one sentence', (argv, sentence) => {
    expect(() => readOptions([...account, ...argv], {})).toThrow(new OptionError(sentence));
  });

  test('what nobody knows, and a missing account, are refused', () => {
    expect(() => readOptions([...account, '--dance'], {})).toThrow(OptionError);
    expect(() => readOptions([], {})).toThrow('SIM_USERNAME');
  });
});
