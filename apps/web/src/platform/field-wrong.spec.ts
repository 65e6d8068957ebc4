import { expect, test } from 'vitest';
import { fieldWrong } from './field-wrong';

test('a field is found whether a rule or a schema refused it', () => {
  const problem = {
    ...{ type: 't', title: 't', status: 400, code: 'request.invalid' },
    fields: [
      { path: 'terms[1].weekHours', code: 'field.too-big', detail: 'at most 168' },
      { path: 'terms.0.from', code: 'terms.too-young', detail: 'too young' },
    ],
  } as Parameters<typeof fieldWrong>[0];
  expect(fieldWrong(problem, 'terms.1.weekHours')).toBe('at most 168');
  expect(fieldWrong(problem, 'terms.0.from')).toBe('too young');
  expect(fieldWrong(problem, 'terms.1.from')).toBeUndefined();
  expect(fieldWrong(null, 'terms.1.from')).toBeUndefined();
});
