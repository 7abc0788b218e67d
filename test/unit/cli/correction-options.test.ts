import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../src/cli/arguments.ts';
import { authorIn, CORRECTION_OPTIONS, correctionIn } from '../../../src/cli/correction-options.ts';

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
