import type { Row, Table } from '../csv/table.ts';
import type { FoundCell } from './found-cell.ts';
import { monthOfYear, type Period, parsePeriod } from './period.ts';
import { isRegionCode, isShortRegionCode } from './signs.ts';
import { parseUnit } from './units.ts';

/** One dimension of a flat file: which variable, and which of its values a row is about. German: Merkmal. */
interface Dimension {
  readonly variable: number;
  readonly code: number;
  readonly label: number;
}

/** A column of values of the older form, where the head says what is counted: `BEV003__Gestorbene__Anzahl`. */
interface ValueColumn {
  readonly index: number;
  readonly label: string;
  readonly unit: string;
}

interface FlatHead {
  readonly row: Row;
  readonly time: number;
  readonly dimensions: readonly Dimension[];
  readonly values: readonly ValueColumn[];
  /** Positions in the newer form, one value per row; −1 where there is none. */
  readonly unit: number;
  readonly measure: number;
  readonly quality: number;
}

/** A flat file, taken apart. */
export interface Flat {
  readonly head: Row;
  readonly cells: readonly FoundCell[];
}

/**
 * Reads a flat file of GENESIS (ffcsv), old and new: one row per combination of times, regions and classes, columns
 * named by code words. Null where no row has these words.
 *
 * The order of columns and rows does not matter. A class that is no region and no month is a part of the label.
 */
export function readFlat({ rows }: Table, footer: string): Flat | null {
  const head = rows.map(headOf).find((each) => each !== null) ?? null;
  if (head === null) return null;
  const behind = rows.slice(rows.indexOf(head.row) + 1);
  const end = behind.findIndex(({ cells }) => (cells[0] ?? '').startsWith(footer));
  const body = (end === -1 ? behind : behind.slice(0, end)).filter(
    ({ cells }) => (cells[head.time] ?? '').trim() !== '',
  );
  return { head: head.row, cells: body.flatMap((row) => cellsOf(row, head)) };
}

function headOf(row: Row): FlatHead | null {
  const words = row.cells.map((cell) => cell.trim());
  const at = (pattern: RegExp) => words.findIndex((word) => pattern.test(word));
  const time = at(/^(zeit|time)$/iu);
  const value = at(/^value$/iu);
  const values = words.flatMap((word, index) => valueColumn(word, index));
  if (time === -1 || at(/^(statistik_code|statistics_code|time_code|zeit_code)$/iu) === -1) return null;
  if (value === -1 && values.length === 0) return null;
  return {
    row,
    time,
    dimensions: dimensionsOf(words),
    values: value === -1 ? values : [{ index: value, label: '', unit: '' }],
    unit: at(/^value_unit$/iu),
    measure: at(/^value_variable_label$/iu),
    quality: at(/^value_q$/iu),
  };
}

/** `     FLC006__Gebietsflaeche__qkm`: code, label and unit between double underlines. */
function valueColumn(word: string, index: number): readonly ValueColumn[] {
  const [code, label, unit = ''] = word.split('__');
  return code && label ? [{ index, label: label.replaceAll('_', ' '), unit: unit.replaceAll('_', ' ') }] : [];
}

function dimensionsOf(words: readonly string[]): readonly Dimension[] {
  const at = (number: string, part: string) =>
    words.findIndex((word) => word.toLowerCase() === `${number}_${part}`);
  const numbers = words.flatMap((word) => /^(\d+)_(?:merkmal|variable)_code$/iu.exec(word)?.[1] ?? []);
  return numbers.map((number) => ({
    variable: Math.max(at(number, 'merkmal_code'), at(number, 'variable_code')),
    code: Math.max(at(number, 'auspraegung_code'), at(number, 'variable_attribute_code')),
    label: Math.max(at(number, 'auspraegung_label'), at(number, 'variable_attribute_label')),
  }));
}

/** Variables that are regions; any other is a class. */
const REGION =
  /^(dinsg|dland|regbez|kreise?|gemein|gemeinden?|geo\w+|dg|nuts\d|stadt\w*|bezirk\w*|dlandr?|krgem\w*)$/iu;

function cellsOf(row: Row, head: FlatHead): readonly FoundCell[] {
  const text = (index: number) => row.cells[index]?.trim() ?? '';
  const classes = head.dimensions.map(({ variable, code, label }) => ({
    variable: text(variable),
    code: text(code),
    label: text(label),
    at: code,
  }));
  const region = classes.find(
    ({ variable, code }) => REGION.test(variable) && (isRegionCode(code) || isShortRegionCode(code)),
  );
  const month = classes.find(({ variable }) => /^MONAT/iu.test(variable));
  const labels = classes.filter((each) => each !== region && each !== month && each.label !== '');
  const period = periodOf(text(head.time), month?.label ?? '', month?.code ?? '');
  return head.values.map((value) => ({
    cell: row.cell(value.index),
    index: value.index,
    label: [value.label || text(head.measure) || 'Wert', ...labels.map(({ label }) => label)].join(' / '),
    key: region?.code ?? null,
    ...(region ? { keyCell: () => row.cell(region.at) } : {}),
    period,
    unit: parseUnit(value.unit || text(head.unit)),
    status: head.quality === -1 ? null : row.cell(head.quality),
  }));
}

/** The month may be a class of its own beside a year: `MONAT07`, `Juli`. */
function periodOf(time: string, name: string, code: string): Period | null {
  const digits = /(\d{2})$/u.exec(code)?.[1];
  const numbered = digits === undefined || name === '' ? null : parsePeriod(`${time.slice(0, 4)}-${digits}`);
  return monthOfYear(name, time) ?? numbered ?? parsePeriod(time);
}
