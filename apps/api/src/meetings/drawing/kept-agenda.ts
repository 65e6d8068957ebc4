import type { AgendaItem } from '@zhiban/wire';

/**
 * What a saving leaves of an agenda: of what was drawn up only the words that were said can change, and it stays in its
 * place; points of one's own come after it, and lead nowhere.
 */
export function keptAgenda(before: readonly AgendaItem[], asked: readonly AgendaItem[]): AgendaItem[] {
  const said = new Map(asked.map((item) => [item.key, item]));
  const drawn = before.filter(({ kind }) => kind !== 'own');
  const taken = new Set(drawn.map(({ key }) => key));
  const own = [...said.values()].filter(({ kind, key }) => kind === 'own' && !taken.has(key));
  return [
    ...drawn.map((item) => ({ ...item, words: said.get(item.key)?.words ?? item.words })),
    ...own.map((item) => ({ ...item, link: null })),
  ];
}
