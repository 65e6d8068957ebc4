import { expect, test } from 'vitest';
import { fakePicture } from '../../test/fake-picture';
import { trendView } from './trend-view';

const now = Date.UTC(2026, 10, 19, 6, 10, 0);

test('intervals are placed by hours since the business day began, labelled in the centre’s time', () => {
  const view = trendView(fakePicture('normal', now), now, null);
  expect([view.hours, view.steps.length, view.steps[1]?.from]).toEqual([24, 13, 0.5]);
  expect([0, 2, 16].map(view.hourLabel)).toEqual(['08', '10', '00']);
});

test('a gap that is still open reaches to now, and so does a stale source', () => {
  const picture = fakePicture('gap', now);
  picture.sources.acd!.gaps.push({ from: now - 600_000, to: null });
  const view = trendView(picture, now, now - 60_000);
  expect(view.gaps.map((gap) => [gap.from.toFixed(2), gap.to.toFixed(2)])).toEqual([
    ['1.50', '1.97'],
    ['6.00', '6.17'],
    ['6.15', '6.17'],
  ]);
});

test('an interval below the alarm threshold is a breach', () => {
  const view = trendView(fakePicture('alarm', now), now, null);
  expect(view.steps.map((step) => step.breach)).toEqual([...Array(12).fill(false), true]);
});
