import type { PersonDetail } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { draftOf, newAvailability, newTerms, personOf, toldBy } from './person-draft';

const lin: PersonDetail = {
  id: 'p1',
  version: 3,
  number: '7001',
  name: '林梅',
  nameEn: null,
  site: '上海',
  siteEn: 'Shanghai',
  team: null,
  teamEn: null,
  seatLabel: null,
  leftOn: null,
  erased: false,
  agents: [],
  skills: [{ skill: 'cards', level: 2 }],
  terms: [newTerms('2026-01-01')],
  availability: [newAvailability('weekdays', '2026-01-01')],
};

test('what was not touched is sent as it came', () => {
  const { id: _, version: __, siteEn: ___, teamEn: ____, erased: _____, ...given } = lin;
  expect(personOf(draftOf(lin))).toEqual(given);
});

test('a line that was begun and left empty is not sent, and the draft is nobody else’s', () => {
  const draft = draftOf(lin);
  draft.agents.push({ source: 'asterisk', agent: ' ' });
  draft.skills.push({ skill: '', level: 1 });
  expect(personOf(draft)).toMatchObject({ agents: [], skills: lin.skills });
  expect(lin.skills).toHaveLength(1);
});

test('a wish keeps its kind and hours when it is told by dates instead', () => {
  const wish = { ...newAvailability('weekdays', ''), kind: 'wish-off', from: '22:00', to: '06:00' } as const;
  expect(toldBy(wish, 'dates', '2026-12-24')).toEqual({
    on: 'dates',
    kind: 'wish-off',
    first: '2026-12-24',
    last: '2026-12-24',
    from: '22:00',
    to: '06:00',
  });
});
