import { expect, test } from 'vitest';
import { fontBook } from '../../../../src/render/chart/font-book.ts';
import { fitting, widthOf, wrapped } from '../../../../src/render/chart/lettering.ts';
import { chartTheme } from '../../../../src/render/chart/theme.ts';
import { sampleDesign } from './sample-design.ts';

const book = fontBook(sampleDesign);
const { title, value } = chartTheme(sampleDesign.tokens);

test('a short word goes to the next line together with the word it belongs to', () => {
  expect(wrapped(book, 'Abweichung zum Soll', title, 66)).toEqual(['Abweichung', 'zum Soll']);
});

test('a single sign stays with the word before it', () => {
  expect(wrapped(book, 'Quote kumuliert in %', value, 40)).toEqual(['Quote', 'kumuliert', 'in %']);
});

test('a text that fits stays on one line', () => {
  expect(wrapped(book, 'kumuliert in %', value, 200)).toEqual(['kumuliert in %']);
});

test('letters shrink just enough for their room', () => {
  const word = 'Langzeitleistungsbeziehende';
  const smaller = fitting(book, word, title, 66);
  expect(smaller.size).toBeLessThan(title.size);
  expect(widthOf(book, word, smaller)).toBeLessThanOrEqual(66);
  expect(widthOf(book, word, smaller)).toBeGreaterThan(65);
  expect(fitting(book, 'Ist', title, 66)).toBe(title);
});

test('semibold letters are wider than regular ones', () => {
  expect(book.width('Abweichung', 'semibold', 8)).toBeGreaterThan(book.width('Abweichung', 'regular', 8));
});

test('a letter that the fonts lack is measured in the font that steps in, and one that no font has is named', () => {
  const [mixed, known, rare] = ['QuoteӜ', 'Quote', 'Ӝ'].map((text) => book.width(text, 'semibold', 8));
  expect(rare).toBeGreaterThan(0);
  expect(mixed).toBeCloseTo((known ?? 0) + (rare ?? 0), 6);
  expect(() => book.width('Quote 😀', 'semibold', 8)).toThrow('U+1F600');
});
