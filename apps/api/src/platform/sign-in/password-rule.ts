import { shortestPassword } from '@zhiban/wire';
import { fieldRefusal, type FieldRefusal } from '../problem';

/** Words on which most guessed passwords are built; digits and signs around them do not help. */
const commonWords = new Set(
  (
    'password passw0rd p@ssword p@ssw0rd admin administrator welcome letmein qwerty qwertyuiop asdfghjkl zxcvbnm iloveyou ' +
    'monkey dragon football baseball sunshine princess superman batman trustno abc abcd abcdef changeme default secret ' +
    'login master root test testtest guest zhiban woaini mima woaini1314 callcenter callcentre supervisor qazwsx qazwsxedc ' +
    '1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc q1w2e3r4 q1w2e3r4t5 zaq12wsx 5201314 1314520'
  ).split(' '),
);

/** Why a password is refused; `null`: it may be used. */
export function passwordRefusal(path: string, password: string, username: string): FieldRefusal | null {
  if ([...password].length < shortestPassword) {
    return fieldRefusal(path, 'password.too-short', { min: shortestPassword });
  }
  const lower = password.toLowerCase();
  if (lower.includes(username.toLowerCase())) return fieldRefusal(path, 'password.like-name', {});
  return isCommon(lower) ? fieldRefusal(path, 'password.too-common', {}) : null;
}

function isCommon(lower: string): boolean {
  if (new Set(lower).size < 5 || isRun(lower)) return true;
  const letters = lower.replace(/^[^a-z]+|[^a-z]+$/g, '');
  return commonWords.has(lower) || commonWords.has(letters) || /^\d+$/.test(lower);
}

/** Such as `abcdefghij` or `9876543210`. */
function isRun(text: string): boolean {
  const steps = new Set([...text].slice(1).map((character, index) => character.charCodeAt(0) - text.charCodeAt(index)));
  return steps.size === 1;
}
