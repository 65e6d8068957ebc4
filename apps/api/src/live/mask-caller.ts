/**
 * A caller's number as it may leave the house: a mobile keeps its first three and last four digits (`138****1234`), a
 * shorter number its last four at most, and never more than half of its digits. A text that is no number (a name from
 * the exchange, a SIP address) keeps its first character.
 */
export function maskCaller(caller: string | null): string | null {
  const text = caller?.trim() ?? '';
  if (text === '' || /^<?unknown>?$|^anonymous$/i.test(text)) return null;
  if (!/^\+?[\d\s()./-]+$/.test(text)) return `${[...text][0] ?? ''}***`;
  return maskDigits(text.replace(/\D/g, ''), text.startsWith('+'));
}

function maskDigits(digits: string, international: boolean): string {
  const chinese = /^(?:00)?86(1\d{10})$/.exec(digits);
  if (chinese?.[1]) return `${international ? '+86 ' : '86 '}${maskDigits(chinese[1], false)}`;
  if (digits.length >= 11)
    return `${international ? '+' : ''}${digits.slice(0, 3)}${stars(digits.length - 7)}${digits.slice(-4)}`;
  const shown = Math.min(4, Math.floor(digits.length / 2));
  return stars(digits.length - shown) + digits.slice(digits.length - shown);
}

const stars = (count: number) => '*'.repeat(count);
