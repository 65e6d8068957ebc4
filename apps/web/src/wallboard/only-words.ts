import type { FloorView, Language } from '@zhiban/wire';

/** Of more places the first are named, and how many there are. */
const mostNamed = 2;

interface Only {
  key: string;
  named: { names: string; all: number };
}

/** Whose seats alone a board shows; `null`: everybody's. */
export function onlyWords({ only }: Pick<FloorView, 'only'>, language: Language): Only | null {
  if (!only) return null;
  const all = only.map(({ zh, en }) => (language === 'en' ? en : zh));
  const names = all.slice(0, mostNamed).join(language === 'en' ? ', ' : '、');
  return { key: all.length > mostNamed ? 'wall.onlyMore' : 'wall.only', named: { names, all: all.length } };
}
