import type { Formula, FormulaKey } from '@zhiban/live-metrics';
import type { Language } from '@zhiban/wire';

export type FormulaWords = Formula['en'];

/** A formula's text, fetched when the first figure is opened. `null`: the figure is a plain count. */
export async function formulaWords(id: string, language: Language): Promise<FormulaWords | null> {
  const { formulas } = await import('@zhiban/live-metrics');
  if (!Object.hasOwn(formulas, id)) return null;
  return formulas[id as FormulaKey][language === 'en' ? 'en' : 'zh'];
}
