import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { missingCharacters } from '../../../../src/render/tagged/coverage.ts';
import { testDesign } from '../../../support/design.ts';

const missing = (text: string) => missingCharacters(text, testDesign());

test('German, Greek and Cyrillic text misses nothing', () => {
  expect(missing('Zielvereinbarung „2020“ – 12,6\u00A0% ≥ −1 € ✓ ▼ ἀρχή Ӝ Ǻ')).toEqual([]);
});

test('each missing character is told once, in order of appearance', () => {
  expect(missing('Gut 😀 und 木, noch einmal 😀; سلام')).toEqual(['😀', '木', 'س', 'ل', 'ا', 'م']);
});

test('what prints nothing misses nothing', () => {
  expect(missing('Ziel\u00ADwert\u200B\u200C\u200D\u2060\uFEFF\tmit\r\nZeilen\n')).toEqual([]);
});

test('control characters are missing, whatever a font says', () => {
  expect(missing('a\u0000b\u0007c\u000Bd\u0085')).toEqual(['\u0000', '\u0007', '\u000B', '\u0085']);
});

test('accents typed apart count with their letter', () => {
  expect(missing('e\u0308 x\u0331 ɮ\u0303')).toEqual([]);
});

test('one face answers for all: the fonts of a design have the same characters', () => {
  const covered = (fonts: Readonly<Record<string, Uint8Array>>) =>
    Object.values(fonts).map((bytes) => {
      const font = create(bytes);
      return Array.from({ length: 0x10000 }, (_, code) => code).filter((code) =>
        font.hasGlyphForCodePoint(code),
      );
    });
  for (const fonts of [testDesign().fonts, testDesign().fallbackFonts]) {
    const [first, ...others] = covered(fonts);
    expect(first?.length).toBeGreaterThan(1000);
    for (const other of others) expect(other).toEqual(first);
  }
});
