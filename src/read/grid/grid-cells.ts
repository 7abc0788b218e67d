import type { Row } from '../csv/table.ts';
import type { Anatomy } from './anatomy.ts';
import type { FoundCell } from './found-cell.ts';
import type { GridColumn } from './grid-columns.ts';
import { monthOfYear, type Period, parsePeriod } from './period.ts';
import type { StubRole } from './stub-roles.ts';
import type { TimeBeside } from './times-beside.ts';
import { parseUnit, type WrittenUnit } from './units.ts';

/** A table that is taken apart. */
interface Parts {
  readonly rows: readonly Row[];
  readonly anatomy: Anatomy;
  readonly stubs: readonly StubRole[];
  readonly beside: readonly TimeBeside[];
  readonly columns: readonly GridColumn[];
  /** What the titles say for every value. */
  readonly common: { readonly period: Period | null; readonly unit: WrittenUnit | null };
}

/** Every cell of the columns with values, with what its row, its column and the titles say of it. */
export function cellsOf({
  rows,
  anatomy: { roles, stub },
  stubs,
  beside,
  columns,
  common,
}: Parts): readonly FoundCell[] {
  let section = '';
  let above: readonly string[] = [];
  const all = [...stubs, ...beside.map(({ role }) => role)];
  const keyAt = stubs.indexOf('key');
  return rows.flatMap((row, at) => {
    if (roles[at] === 'section') section = row.cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
    if (roles[at] !== 'body') return [];
    above = filledDown(row, stub, above);
    const times = beside.map(({ index }) => row.cells[index]?.trim() ?? '');
    const said = readStub([...above, ...times], all, section);
    return columns.map((column): FoundCell => {
      const labels = [column.label, ...said.labels].filter((label) => label !== '');
      return {
        cell: row.cell(column.index),
        index: column.index,
        label: labels.join(' / '),
        key: said.key,
        ...(keyAt === -1 ? {} : { keyCell: () => row.cell(keyAt) }),
        period: said.unread ? null : together(said, column, common.period),
        unit: column.unit ?? said.unit ?? common.unit,
        status: column.status === null ? column.firmness : row.cell(column.status),
      };
    });
  });
}

/** What stands on the left; blank cells before the first filled one go on from the row above, as in merged cells. */
function filledDown({ cells }: Row, stub: number, above: readonly string[]): readonly string[] {
  const own = Array.from({ length: stub }, (_, column) => cells[column]?.trim() ?? '');
  const first = own.findIndex((cell) => cell !== '');
  return own.map((cell, column) => (column < first ? (above[column] ?? '') : cell));
}

interface Said {
  readonly labels: readonly string[];
  readonly key: string | null;
  readonly period: Period | null;
  readonly monthName: string;
  readonly unit: WrittenUnit | null;
  /** A time stands there that nobody understands: the title's must not stand in for it. */
  readonly unread: boolean;
}

function readStub(cells: readonly string[], roles: readonly StubRole[], section: string): Said {
  const at = (role: StubRole) => cells[roles.indexOf(role)] ?? '';
  const sectionPeriod = parsePeriod(section);
  const time = at('time');
  const monthName = at('month-name');
  const own = monthName === '' ? null : monthOfYear(monthName, time === '' ? section : time);
  return {
    labels: [
      ...cells.filter((_, column) => roles[column] === 'label'),
      ...(sectionPeriod === null ? [section] : []),
    ].filter((label) => label !== ''),
    key: at('key') === '' ? null : at('key'),
    period: own ?? parsePeriod(time) ?? sectionPeriod,
    monthName,
    unit: parseUnit(at('unit')),
    unread: time !== '' && own === null && parsePeriod(time) === null && sectionPeriod === null,
  };
}

/**
 * The time of a value, from its row, its column and the titles: a year in one place and a month in another make one
 * time; else the more exact one counts.
 */
function together(row: Said, column: GridColumn, title: Period | null): Period | null {
  const name = row.monthName || column.monthName;
  const years = [row.period, column.period, title].flatMap((each) => each ?? []);
  const named = years.map(({ text }) => monthOfYear(name, text)).find((each) => each !== null);
  return named ?? years.find(({ month }) => month !== null) ?? years[0] ?? null;
}
