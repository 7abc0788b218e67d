import { describe, expect, test } from 'vitest';
import { TaggedDocument } from '../../../../src/render/tagged/document.ts';
import { StructureElement } from '../../../../src/render/tagged/element.ts';
import { breakLines } from '../../../../src/render/tagged/line-breaking.ts';
import { wordsOf } from '../../../../src/render/tagged/words.ts';
import { testDesign } from '../../../support/design.ts';

const info = {
  title: 'T',
  author: 'A',
  subject: 'S',
  creator: 'C',
  language: 'de-DE',
  date: new Date(0),
  identifier: 'x',
  predecessor: null,
};
const document = new TaggedDocument(info, testDesign(), {});
const content = new StructureElement('P').content();
const look = { face: 'regular', size: 10, leading: 1.3, colour: '#000000' } as const;

function lines(texts: string | readonly string[], width: number, hyphenate = true): readonly string[] {
  const runs = [texts].flat().map((text) => ({ text, look: { ...look }, content }));
  const words = wordsOf(runs, 'left', (face) => document.face(face));
  const broken = breakLines(words, width, hyphenate);
  for (const line of broken) expect(line.getWidth()).toBeLessThanOrEqual(width + 0.01);
  return broken.map(({ inlines }) =>
    inlines
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
}

/** In points. */
function widthOf(text: string): number {
  return document.face('regular').widthOf(text.replaceAll('\u00AD', ''), look.size);
}

describe('a line ends', () => {
  test('in a hyphen where the word that does not fit can be parted', () => {
    expect(lines('wegen der Zielvereinbarung gilt', 100)).toEqual([
      'wegen der Zielverein\u00AD',
      'barung gilt',
    ]);
  });

  test('before the word where hyphens are not welcome', () => {
    expect(lines('wegen der Zielvereinbarung gilt', 100, false)).toEqual([
      'wegen der',
      'Zielvereinbarung gilt',
    ]);
  });

  test('before the word where the gap is too narrow for a hyphen to be worth it', () => {
    expect(lines('Abcdefgh ijklmno pqr Zielvereinbarung', 98)[0]).toBe('Abcdefgh ijklmno pqr');
  });

  test('where the author says so', () => {
    expect(lines('eins\nzwei', 300)).toEqual(['eins', 'zwei']);
  });
});

test('soft hyphens of the author print only where a line ends', () => {
  const all = lines('Abweichung in Prozent\u00ADpunkten', 90);
  expect(all).toEqual(['Abweichung in', 'Prozent\u00ADpunkten']);
  expect(lines('Prozent\u00ADpunkten', 45)).toEqual(['Prozent\u00AD', 'punkten']);
});

test('a word wider than the line is broken in any case', () => {
  const address = 'https://statistik.arbeitsagentur.de/datei/sehr/lang';
  const broken = lines(address, 60);
  expect(broken.length).toBeGreaterThan(3);
  expect(broken.join('')).toBe(address);
});

test('a line never ends between a letter and its accent, typed together or apart', () => {
  const broken = lines('x\u0331'.repeat(40), 60);
  expect(broken.length).toBeGreaterThan(2);
  for (const line of broken) expect(line).toMatch(/^(x\u0331)+$/);
  expect(lines('e\u0308'.repeat(30), 60).join('')).toBe('ë'.repeat(30));
});

// Time that grows with the square of the letters would not come to an end within the limit of a test.
test('a word of 20,000 letters is broken, and no line of it is nearly empty', () => {
  const letters = Array.from(
    { length: 20_000 },
    (_, at) => 'aGVsbG8gV2VsdCwgZGFzIGlzdCBlaW4gQmlsZA'[(at * 7) % 38],
  ).join('');
  const broken = lines(letters, 300);
  expect(broken.join('').replaceAll('\u00AD', '')).toBe(letters);
  expect(broken.length).toBeGreaterThan(300);
  for (const line of broken.slice(0, -1)) expect(widthOf(line)).toBeGreaterThan(100);
});

test('a number is whole up to what numbers need; a page of digits is broken', () => {
  expect(lines('7'.repeat(2000), 300).length).toBeGreaterThan(20);
});

test('a word is broken by the letters that fit, kerning between them included', () => {
  const word = 'AVAVAVAVAVAVAVAVAVAV';
  for (let width = 48; width < 90; width += 3) {
    const [first = ''] = lines(word, width);
    expect(widthOf(first)).toBeLessThanOrEqual(width);
    expect(widthOf(word.slice(0, first.length + 1))).toBeGreaterThan(width);
  }
});

test('punctuation in another look stays with its word', () => {
  const broken = lines(['nach der ', 'Quote', ', dann'], 68, false);
  expect(broken.some((line) => line.startsWith(','))).toBe(false);
  expect(broken.join(' ')).toContain('Quote,');
});

test('no more than two lines in a row end in a hyphen', () => {
  const long = 'Vermittlungsfachkräftegesprächsvereinbarungen '.repeat(8);
  const marks = lines(long, 150).map((line) => line.endsWith('\u00AD'));
  expect(marks).toContain(true);
  expect(marks.join()).not.toContain('true,true,true');
});

test('the last word of a paragraph is not parted, a number or a short word never', () => {
  expect(lines('wegen der Zielvereinbarung', 100)).toEqual(['wegen der', 'Zielvereinbarung']);
  for (const whole of ['38.219.839\u00A0€', 'III.1']) {
    const [line] = breakLines(
      wordsOf([{ text: whole, look, content }], 'left', (face) => document.face(face)),
      12,
      true,
    );
    expect(line?.inlines.map(({ text }) => text)).toEqual([whole]);
  }
});
