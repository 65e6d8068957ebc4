const signs: Readonly<Record<string, string>> = {
  '[': '［',
  ']': '］',
  '<': '＜',
  '>': '＞',
  '*': '＊',
  '`': '｀',
  '#': '＃',
  '@': '＠',
  '~': '～',
  '|': '｜',
  '\\': '＼',
};

/** A text that a robot's markup reads as nothing but text: no link, no call, no heading, whatever a name has in it. */
export const plain = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[[\]<>*`#@~|\\]/g, (sign) => signs[sign] ?? '');

/** The beginning of a text that takes no more bytes in UTF-8. */
export function withinBytes(text: string, most: number): string {
  let bytes = 0;
  let kept = '';
  for (const sign of text) {
    bytes += Buffer.byteLength(sign);
    if (bytes > most) return kept;
    kept += sign;
  }
  return kept;
}
