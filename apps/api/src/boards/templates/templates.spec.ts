import { boardFile, boardTemplates, defaultCentreSettings } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { edgeRefusals } from '../set-hours-edges';
import { templates } from './templates';

test.each(boardTemplates)(
  'the template %s is a board that can be saved, whenever the business day begins',
  (template) => {
    for (const businessDayStart of ['08:00', '00:00', '13:20']) {
      const file = templates[template]({ queue: 'asterisk/sales', businessDayStart });
      expect(boardFile.parse(file)).toEqual(file);
      expect(edgeRefusals(file, { ...defaultCentreSettings, businessDayStart })).toEqual([]);
    }
  },
);

test('a night shift is one window that ends where the business day begins', () => {
  const { window } = templates.night({ queue: '', businessDayStart: '08:30' });
  expect(window).toEqual({ kind: 'hours', from: '20:30', to: '08:30' });
});

test('set hours that cut an interval are refused at both ends', () => {
  const file = templates.centre({ queue: '', businessDayStart: '08:00' });
  const cut = { ...file, window: { kind: 'hours' as const, from: '20:10', to: '08:15' } };
  expect(edgeRefusals(cut, defaultCentreSettings).map(({ path, code }) => `${path} ${code}`)).toEqual([
    'window.from board.hours-edge',
    'window.to board.hours-edge',
  ]);
});
