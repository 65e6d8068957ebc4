import { expect, test } from 'vitest';
import { anybody, pagePath, placeKey } from './people-search';

const query = (path: string) => Object.fromEntries(new URL(path, 'http://x').searchParams);

test('an empty search asks for those who are here, page by page', () => {
  expect(query(pagePath(anybody(), 50))).toEqual({ state: 'here', offset: '50', limit: '50' });
});

test('words and places are asked as they are, a team with its site', () => {
  const wanted = { ...anybody(), text: ' 王 & 李 ', place: placeKey('上海', '一组'), skill: 'cards' };
  expect(query(pagePath(wanted, 0))).toMatchObject({ text: '王 & 李', site: '上海', team: '一组', skill: 'cards' });
  expect(query(pagePath({ ...wanted, place: placeKey('上海', null) }, 0))).not.toHaveProperty('team');
});
