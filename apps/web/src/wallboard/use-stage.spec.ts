import { expect, test } from 'vitest';
import { stageFit } from './use-stage';

test('the canvas fits a TV, a 4K screen and a laptop as a whole, in the middle', () => {
  expect(stageFit(1920, 1080)).toEqual({ scale: 1, left: 0, top: 0 });
  expect(stageFit(3840, 2160)).toEqual({ scale: 2, left: 0, top: 0 });
  expect(stageFit(1440, 900)).toEqual({ scale: 0.75, left: 0, top: 45 });
});

test('a phone has its own layout', () => {
  expect(stageFit(390, 844)).toBeNull();
});
