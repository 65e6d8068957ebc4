// @vitest-environment happy-dom
import { policyBody, ruleIds, type PolicyBody } from '@zhiban/wire';
import { bankRegulation, policyPresets } from '@zhiban/workforce-roster';
import { describe, expect, test } from 'vitest';
import { createTexts } from '../../../platform/i18n';
import deskEn from '../../../platform/locales/desk.en';
import deskZh from '../../../platform/locales/desk.zh-CN';
import planEn from '../../../platform/locales/plan.en';
import planZh from '../../../platform/locales/plan.zh-CN';
import { valueAt, withValue } from '../policy/policy-values';
import { fieldsOf, pathOf, placeOf, ruleLines } from './rule-lines';
import { sentencePieces } from './sentence-pieces';
import { valueWords } from './value-words';

const fields = ruleLines.flatMap((line) => fieldsOf(line).map((field) => ({ line, field, path: pathOf(line, field) })));

function leaves(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || path.endsWith('.override')) return [path];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, path ? `${path}.${name}` : name));
}

test('every value of a policy stands in one sentence, except of what nothing turns off', () => {
  const fixed = ruleLines.filter(({ fixed }) => fixed).flatMap(({ at }) => [`${at}.on`, `${at}.override`]);
  expect(fields.map(({ path }) => path).toSorted()).toEqual(
    leaves(bankRegulation)
      .filter((path) => !fixed.includes(path))
      .toSorted(),
  );
  expect(ruleLines.flatMap(({ rule }) => rule ?? []).toSorted()).toEqual([...ruleIds].toSorted());
});

test('a number’s bounds are those of the contract', () => {
  const takes = (path: string, value: number) => policyBody.safeParse(withValue(bankRegulation, path, value)).success;
  for (const { field, path } of fields) {
    const { least, most } = field;
    if (least === undefined || most === undefined) continue;
    const answers = [least - 1, least, most, most + 1].map((value) => takes(path, value));
    expect(answers, path).toEqual([false, true, true, false]);
  }
});

test('choices are those of the contract', () => {
  for (const { field, path } of fields)
    for (const each of field.choices ?? [])
      expect(policyBody.safeParse(withValue(bankRegulation, path, each)).success, `${path} ${each}`).toBe(true);
});

test('a path names its value, or the rule', () => {
  expect(placeOf('rules.weekly-rest.days')).toMatchObject({ line: { id: 'weekly-rest' }, field: { name: 'days' } });
  expect(placeOf('rules.meal-and-rest')).toMatchObject({ line: { id: 'meal-and-rest' }, field: null });
  expect(placeOf('rules.nowhere')).toBeNull();
});

describe.each(['zh-CN', 'en'] as const)('in words (%s)', (language) => {
  const texts = createTexts(language);
  texts.global.setLocaleMessage('zh-CN', { ...deskZh, ...planZh });
  texts.global.setLocaleMessage('en', { ...deskEn, ...planEn });
  const missing: string[] = [];
  const say = (key: string, named: Record<string, unknown> = {}) => {
    if (!texts.global.te(key, language)) missing.push(key);
    return texts.global.t(key, named);
  };
  const words = valueWords(say, language);

  test('each sentence holds each of its values once', () => {
    for (const line of ruleLines) {
      const held = sentencePieces(line, say).filter((piece) => typeof piece !== 'string');
      expect(held.map(({ name }) => name).toSorted(), line.id).toEqual(line.fields.map(({ name }) => name).toSorted());
    }
    expect(missing).toEqual([]);
  });

  test('each value of each preset can be said, and named', () => {
    const bodies: PolicyBody[] = Object.values(policyPresets);
    for (const { line, field, path } of fields) {
      expect(words.placeName(line, field)).not.toMatch(/plan\./);
      for (const body of bodies) expect(words.valueText(line, field, valueAt(body, path)), path).toMatch(/\S/);
      for (const each of field.choices ?? []) words.valueText(line, field, each);
    }
    expect(missing).toEqual([]);
  });
});
