import { tellingChoice, type TellingChoice } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { choiceDraft, choiceOf } from './choice-draft';

const choice: TellingChoice = {
  ...{ language: 'en', email: 'lin@home.example', mobile: '13800001111', mailed: ['swap', 'roster'] },
  quiet: { from: '22:30', to: '06:00' },
};

test('a choice that is opened and saved is as it was', () => {
  expect(choiceOf(choiceDraft(choice))).toEqual(choice);
});

test('fields that are empty mean no mail and no call; a number may be written with gaps', () => {
  const draft = { ...choiceDraft(choice), email: '  ', mobile: '138 0000-1111', quiet: false };
  expect(tellingChoice.parse(choiceOf(draft))).toMatchObject({ email: null, mobile: '13800001111', quiet: null });
  expect(choiceOf({ ...draft, mobile: '' }).mobile).toBeNull();
});
