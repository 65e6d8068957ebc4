import { expect, test } from 'vitest';
import { passwordRefusal } from './password-rule';

const owner = { username: 'lina', names: ['李娜', '华东客户服务中心', 'East China Service Centre'] };
const verdict = (password: string) => passwordRefusal('next', password, owner)?.code ?? null;

test.each([
  ['q1w2e3r4t5y6', 'password.too-common'],
  ['123qweasdzxc', 'password.too-common'],
  ['Manchester', 'password.too-common'],
  ['P@ssw0rd2026!', 'password.too-common'],
  ['Dragon2026!!', 'password.too-common'],
  ['monkeymonkey', 'password.too-common'],
  ['Woaini1314!!', 'password.too-common'],
  ['20261126083000', 'password.too-common'],
  ['abcdefghijkl', 'password.too-common'],
  ['aabbaabbaabb', 'password.too-common'],
])('“%s”, which guessers try early, is refused', (password, code) => expect(verdict(password)).toBe(code));

test.each([
  ['Zhiban-2026!', 'password.like-house'],
  ['值班值班20261126', 'password.like-house'],
  ['East China 2026', 'password.like-house'],
  ['华东客户服务中心123', 'password.like-house'],
  ['my-lina-words', 'password.like-name'],
])('“%s”, which rests on a name known here, is refused', (password, code) => expect(verdict(password)).toBe(code));

test.each([
  'quiet lamps over the floor',
  'a long enough passphrase',
  'zhiban hums at four',
  '夜里三点半窗外有雨声',
  'vK7w-mQe2-8hNd',
])('“%s” may be used', (password) => expect(verdict(password)).toBeNull());

test('ten characters are ten characters in every script, nine are too few', () => {
  expect(verdict('夜里三点窗外有雨声')).toBe('password.too-short');
  expect(verdict('vK7w-mQe2')).toBe('password.too-short');
});

test('a user name of two letters does not forbid every password in which they meet', () => {
  expect(passwordRefusal('next', 'quiet lamps over it', { username: 'ov', names: [] })).toBeNull();
});
