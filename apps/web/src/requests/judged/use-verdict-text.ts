import { ruleName, verdictSentence } from '@zhiban/workforce-roster';
import type { RequestJudged, Verdict } from '@zhiban/wire';
import { useTexts } from '../../platform/i18n';
import type { SwapWords } from '../swap-words';

/** A verdict in one line: its number, its rule and what is wrong; nothing where it may not be told. */
export function useVerdictText(
  words: () => SwapWords,
  posts: () => RequestJudged['posts'] = () => [],
): (verdict: Verdict | null | undefined) => string {
  const { t, language } = useTexts();
  return (verdict) =>
    verdict
      ? `${verdict.cites} ${ruleName(verdict.rule, language.value)}${t('requests.colon')}${verdictSentence(verdict, words().reader(posts()))}`
      : t('requests.partner.cannot');
}
