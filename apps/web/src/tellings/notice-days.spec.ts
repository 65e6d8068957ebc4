import type { TellingView } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { noticeDays } from './notice-days';

const told = (id: string, at: string): TellingView => ({
  ...{ id, kind: 'swap', zh: '', en: '', link: '/me', urgent: false, readAt: null },
  at: Date.parse(at),
});

test('what was told stands under the days of the centre, whatever the screen’s clock says', () => {
  const now = Date.parse('2026-11-27T01:00:00+08:00');
  const tellings = [
    told('3', '2026-11-27T00:30:00+08:00'),
    told('2', '2026-11-26T23:30:00+08:00'),
    told('1', '2026-11-24T09:00:00+08:00'),
  ];
  const days = noticeDays(tellings, 'Asia/Shanghai', now);
  expect(days.map(({ date, word, tellings: of }) => [date, word, of.map(({ id }) => id)])).toEqual([
    ['2026-11-27', 'today', ['3']],
    ['2026-11-26', 'yesterday', ['2']],
    ['2026-11-24', null, ['1']],
  ]);
});
