import { describe, expect, test } from 'vitest';
import { linesInFile } from '../../../src/compose/text-lines.ts';
import type { InputFile } from '../../../src/domain/draft.ts';
import { placeIn } from '../../../src/domain/place.ts';

function lines(text: string, file: string, line = 1): readonly number[] {
  const input: InputFile = { file: 'f', bytes: new TextEncoder().encode(file), sha256: '' };
  const lineOf = linesInFile(text, placeIn('f', line), [input]);
  return text.split('\n').map((_, index) => lineOf(index + 1));
}

describe('the line of a file from which a text was read', () => {
  test('counts the head of a comment, with line ends of any system', () => {
    expect(lines('Eins.\n\nZwei.', '---\nziel: I.1\n---\n\nEins.\n\nZwei.\n')).toEqual([5, 5, 7]);
    expect(lines('Eins.\n\nZwei.', '---\r\nziel: I.1\r\n---\r\nEins.\r\n\r\nZwei.')).toEqual([4, 4, 6]);
  });

  test('is found in indented text of YAML', () => {
    expect(lines('- a\n- b\n', 'x: |\n  - a\n  - b\n')).toEqual([2, 3, 3]);
  });

  test('is the first of a folded paragraph', () => {
    expect(lines('Ein langer Satz.\nEin zweiter.', 'x: >-\n  Ein langer\n  Satz.\n\n  Ein zweiter.')).toEqual(
      [2, 5],
    );
  });

  test('is the one below the place where the same words stand twice', () => {
    const file = 'a:\n  wortlaut: Gleich.\nb:\n  wortlaut: Gleich.\n';
    expect([lines('Gleich.', file, 1), lines('Gleich.', file, 3)]).toEqual([[2], [4]]);
  });

  test('is that of the place where the text is written in another way', () => {
    expect(lines('Ein "Satz".', 'a: 1\nx: "Ein \\"Satz\\"."\n', 2)).toEqual([2]);
  });

  test('is found with letters and dots apart', () => {
    expect(lines('Für.', '---\n---\nFu\u0308r.\n')).toEqual([3]);
  });
});
