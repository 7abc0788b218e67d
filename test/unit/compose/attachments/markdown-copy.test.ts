import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownCopy } from '../../../../src/compose/attachments/markdown-copy.ts';
import { markdownToHtml } from '../../../../src/compose/markdown.ts';

/** The text of a comment as it travels inside the report. */
function copyOf(markdown: string): string {
  return markdownCopy({}, markdownToHtml(markdown))
    .replace(/^---\n---\n\n/, '')
    .trimEnd();
}

/** What a reader sees. */
function wordsOf(markdown: string): string {
  return markdownToHtml(markdown)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('the copy of a comment', () => {
  test.each([
    ['a paragraph as its author broke it', 'Bis Mai 579 Integrationen,\n191 weniger als im Vorjahr.'],
    ['emphasis', 'Das ist **sehr** wichtig und *eilig*.'],
    ['paragraphs', 'Erstens.\n\nZweitens.'],
    ['a list', '- eins\n- zwei'],
    ['a numbered list', '1. eins\n2. zwei'],
    ['a list in a list', '- außen\n  - innen'],
    ['a quotation', '> gesagt'],
    ['a break', 'Zeile  \nnoch eine'],
  ])('keeps %s', (_, markdown) => {
    expect(copyOf(markdown)).toBe(markdown);
  });

  test.each([
    ['a comment in HTML', 'Text. <!-- intern -->', 'Text.'],
    ['one that never ends', 'Text.\n\n<!-- intern', 'Text.'],
    ['a block of HTML', 'Text.\n\n<div hidden>intern</div>', 'Text.'],
  ])('holds nothing of %s', (_, markdown, copy) => {
    expect(copyOf(markdown)).toBe(copy);
  });

  test('has a head that YAML reads as it was meant', () => {
    const copy = markdownCopy({ ziel: 'III.2', datenstand: 'Mai: endgültig # so' }, '<p>Text.</p>');
    expect(copy).toBe('---\nziel: III.2\ndatenstand: "Mai: endgültig # so"\n---\n\nText.\n');
  });

  test('says the same words as the comment itself, whatever signs stand in it', () => {
    const word = fc.constantFrom(
      'Plan',
      '*',
      '_',
      '**',
      '[a]',
      '<b>',
      '#',
      '-',
      '1.',
      '+',
      '>',
      '`',
      '\\',
      '§ 16',
      '5*3',
    );
    const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, (markdown) => {
        expect(wordsOf(copyOf(markdown))).toBe(wordsOf(markdown));
      }),
      { numRuns: 300 },
    );
  });
});
