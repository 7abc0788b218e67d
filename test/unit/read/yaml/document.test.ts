import { describe, expect, test } from 'vitest';
import { parseYaml, type YamlDocument } from '../../../../src/read/yaml/document.ts';

function parsed(text: string, firstLine = 1): YamlDocument {
  const outcome = parseYaml({ file: 'data/x.yaml', text, firstLine });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}

function slips(text: string): readonly string[] {
  const outcome = parseYaml({ file: 'data/x.yaml', text });
  return outcome.diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
}

describe('a YAML definition', () => {
  test('keeps every value as its author wrote it', () => {
    const { value } = parsed('a: 1.132\nb: 2020-08\nc: ja\nd: null\ne: 0x10\nf: 007\ng: 1e3\n');
    expect(value).toEqual({ a: '1.132', b: '2020-08', c: 'ja', d: 'null', e: '0x10', f: '007', g: '1e3' });
  });

  test('holds an empty text where nothing was written', () => {
    expect(parsed('a:\nb: 1').value).toEqual({ a: '', b: '1' });
    expect(parsed('').value).toBe('');
  });

  test('reads the same with the line ends of Windows', () => {
    const text = 'a: |\n  eins\n\n  zwei\nb:\n  - ä: 1\n';
    const windows = parsed(text.replaceAll('\n', '\r\n'));
    expect(windows.value).toEqual(parsed(text).value);
    expect(windows.place(['b', 0, 'ä'])).toEqual(parsed(text).place(['b', 0, 'ä']));
  });

  test('keeps a key that JavaScript gives a meaning of its own', () => {
    const { value } = parsed('__proto__: x\n');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
  });
});

describe('every datum of a definition', () => {
  const document = parsed(
    'ziele:\n  - id: I.1\n    zielwert: 18,9 %\n    text: |\n      eins\n      zwei\nleer:\n',
  );

  test('remembers where its value stands and how long it is', () => {
    expect(document.place(['ziele', 0, 'zielwert'])).toEqual({
      file: 'data/x.yaml',
      line: 3,
      column: 15,
      length: 6,
    });
  });

  test('remembers where its key stands', () => {
    expect(document.keyPlace(['ziele', 0, 'zielwert'])).toMatchObject({ line: 3, column: 5, length: 8 });
  });

  test('has the place of its key where the text begins on the next line', () => {
    expect(document.place(['ziele', 0, 'text'])).toMatchObject({ line: 4, column: 5, length: 4 });
  });

  test('has the place of its key where the value is empty, and of its block where both are absent', () => {
    expect(document.place(['leer'])).toMatchObject({ line: 7, column: 1 });
    expect(document.place(['ziele', 0, 'richtung'])).toMatchObject({ line: 2, column: 5, length: 2 });
  });

  test('has a column that counts letters, not bytes or surrogates', () => {
    const { column } = parsed('{ "ä𝄞ö": "x", b: y }').place(['b']);
    expect(column).toBe(18);
  });

  test('stands on the line of its file when the YAML begins further down', () => {
    expect(parsed('ziel: I.1', 2).place(['ziel'])).toMatchObject({ line: 2, column: 7 });
  });
});

describe('a slip in the YAML is told with its place:', () => {
  test.each([
    ['a tab', 'a:\n\t- x\n', ['DEF-102 2:1']],
    ['a double key', 'ziel: 1\nrest: 2\nziel: 3\n', ['DEF-103 3:1']],
    ['a second document', 'a: 1\n---\nb: 2\n', ['DEF-104 2:1']],
    ['an alias', 'a: &x 1\nb: *x\n', ['DEF-105 1:7', 'DEF-105 2:4']],
    ['a tag', 'a: !!int 3\n', ['DEF-105 1:10']],
    ['a second colon', 'a: eins: zwei\n', ['DEF-101 1:4']],
    ['a sign with a meaning of its own', 'einheit: %\n', ['DEF-101 1:10']],
    ['an open quote', 'a: "x\nb: 2\n', ['DEF-101 1:4']],
  ])('%s', (_, text, expected) => {
    expect(slips(text)).toEqual(expected);
  });

  test.each([
    ['in the middle', 'a: 1\nx\nb: 2\n', '2:1'],
    ['in a block', 'a:\n  b: 1\n  x\n  c: 2\n', '3:3'],
    ['at the end', 'a: 1\nb: 2\nx', '3:1'],
  ])('a line without a colon %s', (_, text, place) => {
    const { diagnostics } = parseYaml({ file: 'x', text });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'In dieser Zeile fehlt der Doppelpunkt nach dem Schlüssel.',
    ]);
    expect(slips(text)).toEqual([`DEF-101 ${place}`]);
  });

  test('an open quote is not taken for a missing colon', () => {
    const { diagnostics } = parseYaml({ file: 'x', text: 'a: "x\nb: 2\n' });
    expect(diagnostics[0]?.message).toContain('nicht geschlossen');
  });

  test('the double key by its name', () => {
    const outcome = parseYaml({ file: 'x', text: 'ziel: 1\nziel: 3\n' });
    expect(outcome.diagnostics[0]?.message).toBe('Der Schlüssel „ziel“ steht in diesem Block schon einmal.');
  });

  test('a nest of aliases does not unfold', () => {
    const bomb = [
      'a0: &a0 x',
      ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
    ];
    expect(slips(bomb.join('\n')).every((slip) => slip.startsWith('DEF-105'))).toBe(true);
  });
});
