import { expect, test } from 'vitest';
import { withoutMerged } from '../../../../src/read/xlsx/merged.ts';
import { withReachingHeads } from '../../../../src/read/xlsx/merged-heads.ts';
import { areaOf } from '../../../../src/read/xlsx/reference.ts';
import type { SheetRow } from '../../../../src/read/xlsx/sheet.ts';

/** Rows as a spreadsheet holds them, `|` between the cells. */
function rowsOf(...lines: readonly string[]): readonly SheetRow[] {
  return lines.map((text, at) => {
    const cells = text.split('|').map((cell, index): [number, string] => [index + 1, cell.trim()]);
    return { line: at + 1, hidden: false, texts: new Map(cells.filter(([, cell]) => cell !== '')) };
  });
}

function read(areas: readonly string[], ...lines: readonly string[]): readonly string[] {
  const known = areas.flatMap((text) => areaOf(text) ?? []);
  const rows = withReachingHeads(withoutMerged(rowsOf(...lines), known, 1_000) ?? [], known);
  return rows.map(({ texts }) => [...texts].map(([column, text]) => `${column} ${text}`).join(', '));
}

const GROUPS = '  | Deutsche |        | Ausländer |';
const KINDS = '  | Männer   | Frauen | Männer    | Frauen';
const VALUES = 'A | 1        | 2      | 3         | 4';

test('a head merged over two groups is the head of both', () => {
  const [, sex] = read(['B1:C1', 'D1:E1', 'B2:E2'], GROUPS, ' | Geschlecht | | | ', KINDS, VALUES);
  expect(sex).toBe('2 Geschlecht, 4 Geschlecht');
});

test('a head that ends with its group stays as it is', () => {
  const [, kinds] = read(['B1:C1', 'D1:E1', 'B2:C2'], GROUPS, ' | Geschlecht | | Alter | ', VALUES);
  expect(kinds).toBe('2 Geschlecht, 4 Alter');
});

test('a title over the whole table stands once', () => {
  const [title] = read(['A1:E1', 'B2:C2', 'D2:E2'], 'Arbeitslose||||', GROUPS, KINDS, VALUES);
  expect(title).toBe('1 Arbeitslose');
});

test('a value in merged cells is no head', () => {
  const rows = read(['B1:C1', 'D1:E1', 'B4:E4'], GROUPS, KINDS, VALUES, 'B | siehe A | | | ');
  expect(rows.at(-1)).toBe('1 B, 2 siehe A');
});

test('a year over the rows it holds for stands once', () => {
  const [, year] = read(['A2:C2'], ' | Einkommen | je Kopf', '2017 | | ', 'DG | 1 | 2');
  expect(year).toBe('1 2017');
});
