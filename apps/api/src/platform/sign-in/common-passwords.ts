import { dictionary } from '@zxcvbn-ts/language-common';

/** Words that the kept list lacks: pinyin and numbers that sound like it, this trade's own, and short runs. */
const further =
  'woaini woaini1314 woaini520 mima wodemima 1314520 5201314 zhongguo beijing shanghai nihao callcenter callcentre ' +
  'changeme administrator supervisor abc abcd abcdef qazwsxedc zaq12wsx 1qaz2wsx3edc';

let known: ReadonlySet<string> | null = null;

/** Some 49,000 passwords that breaches have brought to light. Made when first asked, for most starts never ask. */
export function commonPasswords(): ReadonlySet<string> {
  known ??= new Set([...dictionary['passwords-common'], ...further.split(' ')]);
  return known;
}
