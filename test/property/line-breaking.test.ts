import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TaggedDocument } from '../../src/render/tagged/document.ts';
import { StructureElement } from '../../src/render/tagged/element.ts';
import { breakLines } from '../../src/render/tagged/line-breaking.ts';
import { wordsOf } from '../../src/render/tagged/words.ts';
import { testDesign } from '../support/design.ts';

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

const word = fc.constantFrom(
  'die',
  'Zielvereinbarung',
  '(Arbeitgeberservice)',
  '38.219.839\u00A0€',
  'Prozent\u00ADpunkte',
  'https://statistik.arbeitsagentur.de/datei',
  '—',
);
const runs = fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 });

test('lines wide enough for a number keep every letter in order and stay within their width', () => {
  fc.assert(
    fc.property(runs, fc.integer({ min: 60, max: 320 }), fc.boolean(), (texts, width, hyphenate) => {
      const given = texts.map((words) => ({ text: `${words.join(' ')} `, look, content }));
      const words = wordsOf(given, 'left', (face) => document.face(face));
      const lines = breakLines(words, width, hyphenate);
      const letters = (text: string) => text.replace(/[\s\u00AD]/g, '');
      const printed = lines.flatMap(({ inlines }) => inlines.map(({ text }) => text)).join('');
      expect(letters(printed)).toBe(letters(given.map(({ text }) => text).join('')));
      for (const line of lines) expect(line.getWidth()).toBeLessThanOrEqual(width + 0.01);
    }),
    { numRuns: 150, seed: 48 },
  );
});
