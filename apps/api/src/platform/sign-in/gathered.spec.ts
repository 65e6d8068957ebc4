import { expect, test } from 'vitest';
import { Gathered } from './gathered';

interface Row {
  key: Buffer;
  name: string;
}

const key = (name: string) => Buffer.from(name);
const names = (keys: readonly Buffer[]) => keys.map(String);

/** A table in which everybody is but `nobody`; each statement waits until it is let go. */
function table() {
  const statements: { keys: string[]; go: () => void; fail: () => void }[] = [];
  const gathered = new Gathered<Row>(
    (keys) =>
      new Promise((resolve, reject) => {
        const rows = keys.filter((one) => String(one) !== 'nobody').map((one) => ({ key: one, name: String(one) }));
        statements.push({
          keys: names(keys),
          go: () => resolve(rows),
          fail: () => reject(new Error('the database is away')),
        });
      }),
    (row) => row.key,
  );
  return { gathered, statements, turn: () => new Promise((resolve) => setImmediate(resolve)) };
}

test('who comes alone is asked for at once', async () => {
  const { gathered, statements } = table();
  const found = gathered.find(key('a'));
  expect(statements.map(({ keys }) => keys)).toEqual([['a']]);
  statements[0]?.go();
  expect((await found)?.name).toBe('a');
});

test('who comes meanwhile is never answered by the statement that began before, and goes together with the others', async () => {
  const { gathered, statements, turn } = table();
  const first = gathered.find(key('a'));
  const later = ['b', 'c', 'b', 'a', 'nobody'].map((name) => gathered.find(key(name)));
  statements[0]?.go();
  await first;
  await turn();
  expect(statements.map(({ keys }) => keys)).toEqual([['a'], ['b', 'c', 'a', 'nobody']]);
  statements[1]?.go();
  expect((await Promise.all(later)).map((row) => row?.name)).toEqual(['b', 'c', 'b', 'a', undefined]);
});

test('a statement that fails is told to those who waited for it, and the next ones are asked for', async () => {
  const { gathered, statements, turn } = table();
  const first = gathered.find(key('a'));
  const second = gathered.find(key('b'));
  statements[0]?.fail();
  await expect(first).rejects.toThrow('the database is away');
  await turn();
  statements[1]?.go();
  expect((await second)?.name).toBe('b');
});

test('a hundred at once are let in a few at a turn', async () => {
  const { gathered, statements, turn } = table();
  const first = gathered.find(key('a'));
  let inside = 0;
  const all = Array.from({ length: 100 }, (_, n) => gathered.find(key(`s${n}`)).then(() => (inside += 1)));
  statements[0]?.go();
  await first;
  await turn();
  statements[1]?.go();
  await turn();
  expect(inside).toBeLessThan(30);
  await Promise.all(all);
  expect(inside).toBe(100);
});
