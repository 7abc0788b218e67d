import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../src/cli/arguments.ts';
import {
  authorIn,
  CORRECTION_HELP,
  CORRECTION_OPTIONS,
  correctionIn,
} from '../../../src/cli/correction-options.ts';

function given(...argv: readonly string[]) {
  const read = readArguments(argv, { name: 'erstellen', options: CORRECTION_OPTIONS, words: 0 });
  if (!read.ok) throw new Error(read.diagnostics.map(({ code }) => code).join());
  return read.value;
}

function reason(text: string): unknown {
  const read = correctionIn(given('--korrektur', text));
  return read.ok ? read.value.correction : read.diagnostics[0]?.code;
}

describe('the reason of a correction', () => {
  test('is one line, however it was typed', () => {
    expect(reason('  Nachmeldung\n für   Mai ')).toBe('Nachmeldung für Mai');
    expect(correctionIn(given())).toMatchObject({ ok: true, value: {} });
  });

  test('is refused where nobody could read it on paper (BED-254)', () => {
    for (const text of ['   ', 'a\u202eb', 'x'.repeat(301)]) expect(reason(text)).toBe('BED-254');
    expect(reason('x'.repeat(300))).toHaveLength(300);
    expect(correctionIn(given('--korrektur', 'x'.repeat(301))).diagnostics[0]?.message).toBe(
      'Der Grund der Korrektur hat 301 Zeichen; auf der ersten Seite ist Platz für 300.',
    );
  });

  test('is written with one sign for one letter, whatever keyboard it came from', () => {
    expect(reason('Nachzu\u0308gler')).toBe('Nachzügler');
    expect(reason(` ${'x'.repeat(300)} `)).toHaveLength(300);
  });

  test('is explained with the name of the author, and shown where it is missing', () => {
    expect(CORRECTION_HELP.split('\n').map((line) => line.split(/ {2,}/)[1])).toEqual([
      '--korrektur GRUND',
      '--durch NAME',
      undefined,
    ]);
    for (const [option, example] of [
      ['--korrektur', '"GRUND"'],
      ['--durch', '"M. Muster"'],
    ] as const) {
      const read = readArguments([option], { name: 'erstellen', options: CORRECTION_OPTIONS, words: 0 });
      const [{ message = '', hint = '' } = {}] = read.diagnostics;
      expect(`${message} ${hint}`).toContain(example);
    }
  });
});

describe('the author', () => {
  test('is the name that is given, and in any case the account', () => {
    expect(authorIn(given('--durch', ' S. Sorgfalt '), { account: 'sorgfalt' })).toEqual({
      author: 'S. Sorgfalt',
      account: 'sorgfalt',
    });
    expect(authorIn(given(), { account: 'sorgfalt' })).toEqual({ account: 'sorgfalt' });
    expect(authorIn(given(), { account: '' })).toEqual({});
  });
});
