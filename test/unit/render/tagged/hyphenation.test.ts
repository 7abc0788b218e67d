import { describe, expect, test } from 'vitest';
import { breaksOf } from '../../../../src/render/tagged/hyphenation.ts';

function syllables(word: string): string {
  const breaks = [0, ...breaksOf(word), word.length];
  return breaks
    .slice(1)
    .map((at, index) => word.slice(breaks[index], at))
    .join('-');
}

describe('words are broken by the rules of 1996', () => {
  test.each([
    'Ziel-ver-ein-ba-rung',
    'Lang-zeit-leis-tungs-be-zug',
    'Ar-beit-ge-ber-ser-vice,',
    '„Ver-mitt-lungs-fach-kräfte“',
  ])('%s', (expected) => {
    expect(syllables(expected.replaceAll('-', ''))).toBe(expected);
  });
});

describe('not everything may be broken', () => {
  test.each([
    'Quote',
    'BUNDESAGENTUR',
    'poststelle@jobcenter.example.org',
    'https://statistik.arbeitsagentur.de/',
  ])('%s', (word) => {
    expect(breaksOf(word)).toEqual([]);
  });

  test('fewer than three letters never begin a line', () => {
    for (const at of breaksOf('Fachkräfte')) expect('Fachkräfte'.length - at).toBeGreaterThanOrEqual(3);
  });
});

test('where the author set soft hyphens, only they count', () => {
  expect(breaksOf('Prozent\u00ADpunkten')).toEqual([7]);
});

test('breaks are remembered, but not without end', () => {
  const first = breaksOf('Zielvereinbarung');
  expect(breaksOf('Zielvereinbarung')).toBe(first);
  for (let number = 0; number < 20_000; number += 1) breaksOf(String(number));
  expect(breaksOf('Zielvereinbarung')).not.toBe(first);
  expect(breaksOf('Zielvereinbarung')).toEqual(first);
});
