import { shortestPassword } from '@zhiban/wire';
import { fieldRefusal, type FieldRefusal } from '../problem';
import { commonPasswords } from './common-passwords';

export interface PasswordOwner {
  username: string;
  /** Of the person, the centre: what a guesser who knows them tries first. */
  names: readonly string[];
}

const houseNames = ['zhiban', '值班'];
/** A shorter base is no word: any password with a number in it would rest on one. */
const shortestBase = 4;
/** So much has to be left of a password when the names that everybody here knows are taken out. */
const fewestOwn = 6;

/** Why a password is refused; `null`: it may be used. */
export function passwordRefusal(path: string, password: string, owner: PasswordOwner): FieldRefusal | null {
  if ([...password].length < shortestPassword) {
    return fieldRefusal(path, 'password.too-short', { min: shortestPassword });
  }
  const lower = password.toLowerCase();
  const username = owner.username.toLowerCase();
  if (username.length > 2 && lower.includes(username)) return fieldRefusal(path, 'password.like-name', {});
  if (restsOn(lower, [...owner.names, ...houseNames])) return fieldRefusal(path, 'password.like-house', {});
  return isCommon(lower) ? fieldRefusal(path, 'password.too-common', {}) : null;
}

/** Names and their single words are taken out, and the digits and signs with which people pad them. */
function restsOn(lower: string, names: readonly string[]): boolean {
  const words = names
    .flatMap((name) => [name, ...name.split(/\s+/)])
    .map((word) => word.toLowerCase().trim())
    .filter((word) => word.length >= shortestBase || /[\u4e00-\u9fff]{2}/.test(word))
    .sort((a, b) => b.length - a.length);
  const own = words.reduce((text, word) => text.replaceAll(word, ' '), lower);
  if (own === lower) return false;
  return [...own.replace(/[\s\d\p{P}\p{S}]/gu, '')].length < fewestOwn;
}

function isCommon(lower: string): boolean {
  const unit = repeatedUnit(lower);
  if (new Set(lower).size < 5 || isRun(lower) || /^\d+$/.test(lower)) return true;
  const forms = [lower, unit, bare(lower), bare(unit), bare(plain(lower)), plain(bare(lower))];
  const known = commonPasswords();
  return forms.some((form, nth) => (nth < 2 || form.length >= shortestBase || form === 'abc') && known.has(form));
}

/** Without the digits and signs around it. */
function bare(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

const disguises: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

/** With the letters that digits and signs stand for. */
function plain(text: string): string {
  return text.replace(/[@431!0$57]/g, (sign) => disguises[sign] ?? sign);
}

/** `abcabcabc` is `abc` thrice. */
function repeatedUnit(text: string): string {
  return /^(.+?)\1+$/u.exec(text)?.[1] ?? text;
}

/** Such as `abcdefghij` or `9876543210`. */
function isRun(text: string): boolean {
  const steps = new Set([...text].slice(1).map((character, index) => character.charCodeAt(0) - text.charCodeAt(index)));
  return steps.size === 1;
}
