import { describe, expect, it } from 'vitest';
import { LONGEST_CELL, MOST_COLUMNS, readTable } from '../../../../src/read/csv/table.ts';

function table(text: string, delimiter = ';') {
  const outcome = readTable(text, 'probe.csv', delimiter);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}

function faults(text: string) {
  return readTable(text, 'probe.csv', ';').diagnostics.map(({ code, place }) => [
    code,
    place?.line,
    place?.column,
  ]);
}

/** Line, column and length of every cell. */
function places(text: string, delimiter = ';') {
  return table(text, delimiter).rows.map((row) =>
    row.cells.map((_, index) => {
      const { line, column, length } = row.cell(index).place;
      return [line, column, length];
    }),
  );
}

describe('a table', () => {
  it('knows the line and the character column of each cell', () => {
    expect(places('ä;bb;\n;ccc')).toEqual([
      [
        [1, 1, 1],
        [1, 3, 2],
        [1, 6, 1],
      ],
      [
        [2, 1, 1],
        [2, 2, 3],
      ],
    ]);
  });

  it('counts characters, not UTF-16 units', () => {
    expect(places('😀😀;x')[0]?.[1]).toEqual([1, 4, 1]);
  });

  it('counts the line breaks inside quoted cells, in every style', () => {
    const text = '"a;\r\n""b""\r\nc";d\r\ne;f';
    expect(places(text)).toEqual([
      [
        [1, 1, 3],
        [3, 4, 1],
      ],
      [
        [4, 1, 1],
        [4, 3, 1],
      ],
    ]);
    expect(table(text).rows[0]?.cells).toEqual(['a;\n"b"\nc', 'd']);
  });

  it('keeps blank lines, so that lines still count', () => {
    expect(places('a\n\n\nb').at(-1)).toEqual([[4, 1, 1]]);
  });

  it('uses the delimiter it was given and no other', () => {
    expect(table('a;b,c\td').rows[0]?.cells).toEqual(['a', 'b,c\td']);
    expect(table('a;b,c\td', '\t').rows[0]?.cells).toEqual(['a;b,c', 'd']);
  });

  it('takes a quote inside a word for a letter', () => {
    expect(table('5" Rohr;x').rows[0]?.cells).toEqual(['5" Rohr', 'x']);
  });

  it('points at an unclosed quote where it opens', () => {
    expect(faults('a;b\nc;ü;"d;e\nf;g\n')).toEqual([['CSV-109', 2, 5]]);
  });

  it('points at a cell with text behind its closing quote', () => {
    expect(faults('a;b\nc;"Ziel "A"";d\ne;f\n').map(([code, line, column]) => [code, line, column])).toEqual([
      ['CSV-110', 2, 3],
    ]);
  });

  it('refuses a cell beyond the limit, and one row of too many columns', () => {
    expect(faults(`a;b\nc;${'x'.repeat(LONGEST_CELL + 1)}`)).toEqual([['CSV-107', 2, 3]]);
    expect(faults(`a;b\n${';'.repeat(MOST_COLUMNS)}`)).toEqual([['CSV-108', 2, MOST_COLUMNS + 1]]);
    expect(faults(`${'x'.repeat(LONGEST_CELL)}${';'.repeat(MOST_COLUMNS - 1)}`)).toEqual([]);
  });

  it('refuses a file without any filled cell', () => {
    expect(faults('')).toEqual([['CSV-111', 1, 1]]);
    expect(faults(' ;\n;;\n')).toEqual([['CSV-111', 1, 1]]);
  });
});
