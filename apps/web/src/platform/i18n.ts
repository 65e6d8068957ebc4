import type { Ref } from 'vue';
import { createI18n, useI18n } from 'vue-i18n';
import type { Language } from '@zhiban/wire';

export interface Messages {
  [key: string]: string | Messages;
}
export type Part =
  | 'attended'
  | 'cases'
  | 'common'
  | 'desk'
  | 'exceptions'
  | 'handover'
  | 'meetings'
  | 'my'
  | 'myLeave'
  | 'notices'
  | 'plan'
  | 'reports'
  | 'requests'
  | 'tv';

interface NamedContext {
  named(name: string): unknown;
}

const kept = 'zhiban.language';
const files: Record<Part, Record<Language, () => Promise<{ default: Messages }>>> = {
  common: { 'zh-CN': () => import('./locales/common.zh-CN'), en: () => import('./locales/common.en') },
  attended: { 'zh-CN': () => import('./locales/attended.zh-CN'), en: () => import('./locales/attended.en') },
  cases: { 'zh-CN': () => import('./locales/cases.zh-CN'), en: () => import('./locales/cases.en') },
  tv: { 'zh-CN': () => import('./locales/tv.zh-CN'), en: () => import('./locales/tv.en') },
  desk: { 'zh-CN': () => import('./locales/desk.zh-CN'), en: () => import('./locales/desk.en') },
  handover: { 'zh-CN': () => import('./locales/handover.zh-CN'), en: () => import('./locales/handover.en') },
  meetings: { 'zh-CN': () => import('./locales/meetings.zh-CN'), en: () => import('./locales/meetings.en') },
  exceptions: { 'zh-CN': () => import('./locales/exceptions.zh-CN'), en: () => import('./locales/exceptions.en') },
  my: { 'zh-CN': () => import('./locales/my.zh-CN'), en: () => import('./locales/my.en') },
  myLeave: { 'zh-CN': () => import('./locales/my-leave.zh-CN'), en: () => import('./locales/my-leave.en') },
  notices: { 'zh-CN': () => import('./locales/notices.zh-CN'), en: () => import('./locales/notices.en') },
  plan: { 'zh-CN': () => import('./locales/plan.zh-CN'), en: () => import('./locales/plan.en') },
  requests: { 'zh-CN': () => import('./locales/requests.zh-CN'), en: () => import('./locales/requests.en') },
  reports: { 'zh-CN': () => import('./locales/reports.zh-CN'), en: () => import('./locales/reports.en') },
};
const loaded = new Set<string>();
const parts = new Set<Part>(['common']);

const shown = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** A place for a value, `{n}`, or for the word that fits a number, `{n|shift|shifts}`. */
const place = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/;

/** Texts hold such places only; the library's own compiler stays out of the bundle. */
export function compileText(text: unknown): (context: NamedContext) => string {
  const [begin = '', ...rest] = String(text).split(place);
  return (context) => {
    let said = begin;
    for (let i = 0; i < rest.length; i += 4) {
      const [name = '', one, many = '', after = ''] = rest.slice(i, i + 4);
      const value = context.named(name);
      said += (one === undefined ? shown(value) : Number(value) === 1 ? one : many) + after;
    }
    return said;
  };
}

export function createTexts(language: Language) {
  return createI18n({
    legacy: false,
    locale: language,
    fallbackLocale: 'en',
    messages: {},
    missingWarn: false,
    fallbackWarn: false,
    messageCompiler: compileText as never,
  });
}

/** The reader's language: the address, then what was chosen before, then what the browser asks for. */
export function chosenLanguage(search: string, remembered: string | null, wanted: readonly string[]): Language {
  for (const tag of [new URLSearchParams(search).get('lang'), remembered, ...wanted]) {
    if (tag?.toLowerCase().startsWith('zh')) return 'zh-CN';
    if (tag?.toLowerCase().startsWith('en')) return 'en';
  }
  return 'zh-CN';
}

export const texts = createTexts(chosenLanguage(location.search, localStorage.getItem(kept), navigator.languages));

export function currentLanguage(): Language {
  return texts.global.locale.value as Language;
}

async function loadInto(language: Language, part: Part): Promise<void> {
  const key = `${language} ${part}`;
  if (loaded.has(key)) return;
  const file = await files[part][language]();
  texts.global.mergeLocaleMessage(language, file.default);
  loaded.add(key);
}

/** Loads a part of the texts in the present language. */
export async function loadTexts(part: Part): Promise<void> {
  parts.add(part);
  await loadInto(currentLanguage(), part);
}

/** Loads a part in every language: for where nobody has said which one they read. */
export async function loadTextsOfAll(part: Part): Promise<void> {
  await Promise.all((Object.keys(files[part]) as Language[]).map((language) => loadInto(language, part)));
}

/** A text in a language of its own. */
export function textIn(language: Language, key: string, named: Record<string, unknown> = {}): string {
  return texts.global.t(key, named, { locale: language });
}

export async function chooseLanguage(language: Language): Promise<void> {
  await Promise.all([...parts].map((part) => loadInto(language, part)));
  texts.global.locale.value = language;
  document.documentElement.lang = language;
  localStorage.setItem(kept, language);
}

/** Texts and the present language for components. */
export function useTexts() {
  const composer = useI18n({ useScope: 'global' });
  const t = (key: string, named: Record<string, unknown> = {}) => composer.t(key, named);
  const te = (key: string) => composer.te(key);
  return { t, te, language: composer.locale as Ref<Language> };
}
