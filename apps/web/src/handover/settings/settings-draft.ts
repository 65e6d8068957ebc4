import type { HandoverSettings } from '@zhiban/wire';

export type SettingsDraft = Omit<HandoverSettings, 'version' | 'at' | 'author'>;
export type ListPart = 'places' | 'duties' | 'itemKinds' | 'checklist';
export type Line<P extends ListPart> = SettingsDraft[P][number];

export const draftOf = ({ places, duties, itemKinds, checklist, rules }: HandoverSettings): SettingsDraft => ({
  ...{ places, duties, itemKinds, checklist, rules },
});

/** A code that no line has yet: it is what records hold on to when names change. */
export function freeCode(part: ListPart, taken: readonly { code: string }[]): string {
  const word = { places: 'place', duties: 'duty', itemKinds: 'kind', checklist: 'check' }[part];
  let n = taken.length + 1;
  while (taken.some(({ code }) => code === `${word}-${n}`)) n += 1;
  return `${word}-${n}`;
}

const blank: { [P in ListPart]: Omit<Line<P>, 'code'> } = {
  places: { zh: '', en: '', site: null, team: null },
  duties: { place: null, zh: '', en: '', from: '08:00', to: '16:00' },
  itemKinds: { zh: '', en: '', section: 'tasks', asksCustomer: false, asksDue: false },
  checklist: { zh: '', en: '' },
};

export const newLine = <P extends ListPart>(part: P, taken: readonly { code: string }[]): Line<P> => ({
  ...blank[part],
  code: freeCode(part, taken),
});
