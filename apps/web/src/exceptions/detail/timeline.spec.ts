import type { ExceptionDetail, ExceptionEvent } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { timelineOf } from './timeline';

const event = (version: number, at: number): ExceptionEvent => ({
  ...{ version, at, by: 'lead', step: 'tell', state: 'in-hand', note: '', set: {} },
});
const act = (at: number): ExceptionDetail['acts'][number] => ({ kind: 'assess', step: 'remind', at });
const told = (history: ExceptionEvent[], acts: ExceptionDetail['acts']) =>
  timelineOf({ history, acts }).map((one) =>
    'event' in one ? `step ${one.event.version}${one.back ? ' back' : ''}` : `told ${one.at}`,
  );

test('steps and what was told of clocks stand together, the newest first', () => {
  expect(told([event(1, 10), event(2, 30)], [act(40), act(20)])).toEqual(['told 40', 'step 2', 'told 20', 'step 1']);
});

test('where the clock was put back, steps stay as they were taken and it is said', () => {
  expect(told([event(1, 100), event(2, 50), event(3, 60)], [])).toEqual(['step 3', 'step 2 back', 'step 1']);
});
