import { describe, expect, test } from 'vitest';
import { splitHead } from '../../../src/read/front-matter.ts';

const TEXT = '---\nziel: I.1\nstelle: jobcenter\n---\n\nErster Absatz.\n\nZweiter Absatz.\n';

function split(text: string) {
  return splitHead({ input: { file: 'data/k.md', bytes: new Uint8Array(), sha256: '' }, text });
}

describe('a text with a head', () => {
  test('parts into head and body, each with its true lines', () => {
    const outcome = split(TEXT);
    expect(outcome.ok && outcome.value.body).toBe('Erster Absatz.\n\nZweiter Absatz.');
    expect(outcome.ok && outcome.value.bodyLine).toBe(6);
    expect(outcome.ok && outcome.value.head.place(['stelle'])).toMatchObject({ line: 3, column: 9 });
  });

  test('keeps a line of dashes that belongs to the body', () => {
    const outcome = split(`${TEXT}\n---\nDritter Absatz.\n`);
    expect(outcome.ok && outcome.value.body).toContain('---\nDritter');
  });

  test('may have an empty body', () => {
    const outcome = split('---\nziel: I.1\n---\n');
    expect(outcome.ok && outcome.value.body).toBe('');
  });

  test('is refused without its head', () => {
    expect(split('Nur Text.').diagnostics).toMatchObject([{ code: 'DEF-112', place: { line: 1 } }]);
    expect(split('---\nziel: I.1\nText ohne Ende').diagnostics).toMatchObject([{ code: 'DEF-112' }]);
  });

  test('tells a slip in the head on the line of the file', () => {
    expect(split('---\nziel: I.1\nziel: I.2\n---\n').diagnostics).toMatchObject([
      { code: 'DEF-103', place: { line: 3, column: 1 } },
    ]);
  });

  test('has a head of a few lines', () => {
    const outcome = split(`---\n${'{'.repeat(4_001)}\n---\nText\n`);
    expect(outcome.diagnostics).toMatchObject([{ code: 'DEF-150' }]);
  });

  test.each([
    ['quotations', '> '.repeat(11)],
    ['lists', '- '.repeat(11)],
    ['numbers', '1. '.repeat(11)],
    ['marks of emphasis', '*a_'.repeat(501)],
  ])('is refused at the line on which it piles up %s', (_, pile) => {
    const outcome = split(`${TEXT}\n${pile}a\n`);
    expect(outcome.diagnostics).toMatchObject([{ code: 'DEF-153', place: { line: 10 } }]);
  });

  test('may quote, list, stress and draw a line', () => {
    const body = `${'> '.repeat(10)}a\n\n${'* '.repeat(30)}\n\n${'- - '.repeat(30)}\n\n**a** _b_\n\n- a\n  - b`;
    expect(split(`---\nziel: I.1\n---\n${body}\n`).ok).toBe(true);
  });
});
