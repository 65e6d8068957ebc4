import { describe, expect, test } from 'vitest';
import { maskCaller } from './mask-caller';

describe('a caller on the wall', () => {
  test.each([
    ['a mobile', '13812341234', '138****1234'],
    ['a mobile with spaces', '138 1234 1234', '138****1234'],
    ['a mobile with the country in front', '+8613812341234', '+86 138****1234'],
    ['a mobile dialled from abroad', '008613812341234', '86 138****1234'],
    ['a landline with its area', '010-62345678', '010****5678'],
    ['a landline', '62345678', '****5678'],
    ['a short extension', '1001', '**01'],
    ['one digit', '7', '*'],
    ['a foreign number', '+442079460018', '+442*****0018'],
    ['a name from the exchange', '王小明', '王***'],
    ['a SIP address', 'alice@example.org', 'a***'],
    ['an emoji', '🙂x', '🙂***'],
  ])('%s is masked', (_what, caller, masked) => {
    expect(maskCaller(caller)).toBe(masked);
  });

  test('a withheld number is nothing, not a masked word', () => {
    expect(['<unknown>', 'unknown', 'anonymous', '', '  ', null].map(maskCaller)).toEqual(Array(6).fill(null));
  });
});
