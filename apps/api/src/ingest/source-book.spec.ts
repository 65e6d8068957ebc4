import { expect, test } from 'vitest';
import { handClock } from '@zhiban/testing';
import { SourceBook } from './source-book';

test('an exchange that cannot be reached is away since the first failure, however often it is tried again', () => {
  const clock = handClock(1000);
  const book = new SourceBook(clock);
  const status = book.open('acd', 'ami');
  book.link(status, 'up', 2000, null);
  book.link(status, 'down', 5000, 'ECONNRESET');
  book.link(status, 'connecting', 6000, null);
  book.link(status, 'down', 7000, 'ECONNREFUSED');
  expect(book.linkNow(status, 10_000)).toEqual({ link: 'down', since: 5000 });
  book.link(status, 'up', 9000, null);
  expect(book.linkNow(status, 10_000)).toEqual({ link: 'up', since: 9000 });
});
