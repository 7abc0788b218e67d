import { otherEncoding, unknownFirmness, unreadableCell } from '../../diagnostic/catalogue/profile.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { placeIn } from '../../domain/place.ts';
import { errorValueAt } from '../csv/damaged.ts';
import { listed } from '../near-miss.ts';
import { firmnessIn } from './cell-status.ts';
import type { Examined } from './examined.ts';

/**
 * What the cells of a file say that its profile does not understand. German: Befunde an Zellen.
 *
 * Gives every cell that is no number and no sign (CSV-186, an error value of a spreadsheet CSV-193 as in a report), each word for the status that the profile lacks, once
 * (CSV-185), and an encoding other than the declared one (CSV-184).
 */
export function cellFindings(examined: Examined): readonly Diagnostic[] {
  const unreadable = examined.cells
    .filter(({ kind }) => kind === 'unreadable')
    .map(
      ({ cell }) =>
        errorValueAt(cell) ??
        unreadableCell(cell.place, { text: cell.text, readings: readingsOf(cell.text) }),
    );
  return [...encodingFinding(examined), ...firmnessFindings(examined), ...unreadable];
}

const FOUND_AS: Readonly<Record<string, RegExp>> = {
  'utf-8': /^UTF-8/u,
  'utf-16': /^UTF-16/u,
  'windows-1252': /^Windows-1252$/u,
};

function encodingFinding({ profile, encoding, table }: Examined): readonly Diagnostic[] {
  const declared = profile.encoding;
  // A file of plain letters and digits is the same in both.
  const fits = declared === null || FOUND_AS[declared]?.test(encoding);
  const plain = declared !== 'utf-16' && encoding === 'UTF-8' && isPlain(table.rows);
  return fits || plain ? [] : [otherEncoding(placeIn(table.file), { declared, found: encoding })];
}

function isPlain(rows: Examined['table']['rows']): boolean {
  return rows.every(({ cells }) => cells.every((cell) => !/[\u0080-\uffff]/u.test(cell)));
}

function firmnessFindings({ cells, profile }: Examined): readonly Diagnostic[] {
  const unknown = cells.filter(
    ({ kind, firmness }) => kind === 'value' && firmnessIn(firmness, profile) === null,
  );
  const { written } = profile.status;
  const known = listed(
    typeof written === 'string' ? [] : [...written.keys()].map((word) => `„${word}“`),
    'und',
  );
  return [...Map.groupBy(unknown, ({ firmness }) => firmness)].map(([text, alike]) =>
    unknownFirmness(alike[0]?.cell.place ?? null, {
      text,
      count: alike.length,
      known: known || 'keine Wörter',
    }),
  );
}

/** The two readings of a spelling that has two; empty where none comes to mind. */
export function readingsOf(text: string): string {
  const [, minus = '', whole = '', sign, thousand = ''] =
    /^([-−–]?)\s*([1-9]\d{0,2})([.,])(\d{3})$/u.exec(text) ?? [];
  const before = minus === '' ? '' : '−';
  if (sign !== undefined)
    return `Es kann ${before}${whole}${thousand} (Tausender) oder ${before}${whole},${thousand} (Nachkommastellen) bedeuten.`;
  const bracketed = /^\(\s*([\d.,\s]*\d)\s*\)$/u.exec(text)?.[1];
  if (bracketed !== undefined)
    return `Es kann ${bracketed} (Aussagewert eingeschränkt) oder −${bracketed} bedeuten.`;
  const [, mantissa = '', exponent = ''] = /^(-?\d+(?:[.,]\d+)?)[eE]([-+]?\d+)$/u.exec(text) ?? [];
  if (mantissa !== '')
    return `Es kann ${mantissa.replace('.', ',')} mal zehn hoch ${Number(exponent)} oder eine von der Tabellenkalkulation veränderte Kennung bedeuten.`;
  const fraction = /^\d+\.(\d{1,2}|\d{4,})$/u.test(text);
  return fraction ? `Gemeint ist vielleicht ${text.replace('.', ',')}.` : '';
}
