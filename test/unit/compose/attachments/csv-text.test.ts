import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvText } from '../../../../src/compose/attachments/csv-text.ts';

describe('a table as CSV', () => {
  test('begins with a byte order mark, parts cells by semicolons and ends lines with CR LF', () => {
    expect(
      csvText([
        ['Ziel', 'Wert'],
        ['I.1', '18,9'],
      ]),
    ).toBe('\ufeffZiel;Wert\r\nI.1;18,9\r\n');
  });

  test('puts quotes around a cell only where it needs them', () => {
    expect(csvText([['a;b', 'sagt "ja"', 'zwei\nZeilen', 'glatt']])).toBe(
      '\ufeff"a;b";"sagt ""ja""";"zwei\nZeilen";glatt\r\n',
    );
  });

  test.each(['=1+1', '+SUM(A1)', '-2+3', '@SUM(A1)', '\t=1', ' =1', '＝1+1', '-  12', '+49 30 1'])(
    'keeps %j from becoming a formula',
    (cell) => {
      expect(readBack(csvText([[cell]]))).toEqual([[`'${cell}`]]);
    },
  );

  test.each(['-12', '+0,5', '-1.234,50', '-', '–', '*', '1.132', 'I.1', '2020-08'])(
    'leaves %j as it is',
    (cell) => {
      expect(readBack(csvText([[cell]]))).toEqual([[cell]]);
    },
  );

  test('whatever a cell says, it is read back, and no text of it can be computed', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[=+\-@ ;"\r\n0-9,.A]{0,8}$/));
    fc.assert(
      fc.property(cell, fc.string(), (text, next) => {
        const [read = '', beside] = readBack(csvText([[text, next]]))[0] ?? [];
        expect([text, `'${text}`]).toContain(read);
        expect([next, `'${next}`]).toContain(beside);
        if (/^[=+\-@]./s.test(read)) expect(read).toMatch(/^[+-]?[\d.,]+$/);
      }),
    );
  });
});

function readBack(text: string): readonly (readonly string[])[] {
  expect(text.startsWith('\ufeff')).toBe(true);
  const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ';', newline: '\r\n' });
  return data.slice(0, -1); // behind the last line end there is nothing
}
