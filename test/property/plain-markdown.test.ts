import { describe, expect, test } from 'vitest';
import { fullMarkdown } from '../../src/compose/markdown.ts';
import { plainParagraphs } from '../../src/compose/plain-markdown.ts';
import { throwMany } from '../support/fuzz.ts';
import type { Dice } from '../support/mutator.ts';

const WORDS =
  'Soll Ist Ä straße 7.457 1,5 % § 16i (0,4 %) „Übergang“ "so" it\'s e–mail a-b 3 1. 2) . , ; : ! ? … − = / € ° x\u00a0y www.example.org http://a.b/c?d=e a@b.de'.split(
    ' ',
  );
const MARKS =
  '- + * _ ` ~ # > < [ ] ![x](y) **a** _b_ \\ & &amp; | --- === ``` <b> \t \u00a0 \u200b \u202e ^ $ { } Ω é u\u0308 👩 1)'.split(
    ' ',
  );

const one = (of: readonly string[], dice: Dice): string => of[dice(of.length)] ?? '';

function markdown(dice: Dice): string {
  const odd = dice(3);
  const pieces = Array.from({ length: dice(14) }, () => {
    const word = dice(20) < odd ? one(MARKS, dice) : one(WORDS, dice);
    return (
      word +
      one(dice(12) < odd ? ['', '  ', '\n ', '\n\n\n', ' \n', '\n    '] : [' ', ' ', ' ', '\n', '\n\n'], dice)
    );
  });
  return dice(2) === 0 ? pieces.join('').trim() : pieces.join('');
}

describe('paragraphs of plain words', () => {
  test('are the same HTML as by all rules of Markdown, with their sources and without, or are left to them', () => {
    let plain = 0;
    const { cases } = throwMany({ short: 1_500, whole: 100_000 }, (dice) => {
      const text = markdown(dice);
      for (const sourceOf of [null, (line: number) => `data/kommentare/Übergang-1.md:${line}`]) {
        const html = plainParagraphs(text, sourceOf);
        if (html === null) continue;
        plain += 1;
        if (html !== fullMarkdown(text, sourceOf))
          throw new Error(`other HTML: ${JSON.stringify(text)} ${html}`);
      }
    });
    expect(plain).toBeGreaterThan(cases / 4);
    expect(plain).toBeLessThan(cases * 2);
  });

  test('of a file with a name that HTML writes in another way are left to the whole rules', () => {
    expect(plainParagraphs('Ein Satz.', () => 'a"b.md:1')).toBeNull();
    expect(plainParagraphs('Ein Satz.', () => 'a&b.md:1')).toBeNull();
  });
});
