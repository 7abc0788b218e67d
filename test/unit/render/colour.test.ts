import { expect, test } from 'vitest';
import { between } from '../../../src/render/colour.ts';

test('a colour half way between two lies in the middle of each part', () => {
  expect(between('#000000', '#FF8040', 0.5)).toBe('#804020');
});

test('a colour at either end is the end itself, in capital letters', () => {
  expect([0, 1].map((share) => between('#0a0b0c', '#ffeedd', share))).toEqual(['#0A0B0C', '#FFEEDD']);
});
