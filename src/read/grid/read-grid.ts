import type { Row, Table } from '../csv/table.ts';
import { type Anatomy, anatomyOf, share } from './anatomy.ts';
import type { FoundCell } from './found-cell.ts';
import { headPaths } from './head-paths.ts';
import { isMonthName, isYear, mentionedPeriod, monthOfYear, type Period, parsePeriod } from './period.ts';
import { isSurplus } from './ragged-rows.ts';
import { isValueLike } from './signs.ts';
import { isStatusColumn } from './status-columns.ts';
import { type StubRole, stubRoles } from './stub-roles.ts';
import { type TimeBeside, timesBeside } from './times-beside.ts';
import { withTotals } from './total-rows.ts';
import { isBareUnit, mentionedUnit, parseUnit, type WrittenUnit } from './units.ts';

/** What a profile says where the words of the table do not. */
export interface GridHints {
  /** Text with which the first line of the footer begins. */
  readonly footer: string;
  /** The time that the name of the file says; null for none. */
  readonly fileMonth: Period | null;
}

/** A table of statistics, taken apart. German: Tabelle lesen. */
export interface Grid {
  readonly anatomy: Anatomy;
  readonly stub: readonly StubRole[];
  /** Columns with times further right, where none stands on the left. */
  readonly beside: readonly TimeBeside[];
  readonly columns: readonly GridColumn[];
  readonly cells: readonly FoundCell[];
}

/** A column with values. */
export interface GridColumn {
  readonly index: number;
  readonly label: string;
  readonly period: Period | null;
  /** A month whose year stands elsewhere; empty for none. */
  readonly monthName: string;
  readonly unit: WrittenUnit | null;
  /** Position of the column that says how firm its values are; null for none. */
  readonly status: number | null;
}

/**
 * Reads any table with labels above and on the left: heads of several levels, times in rows or columns or in a title,
 * codes of regions, units. Null where nothing in the file looks like a table.
 *
 * Rows and columns are found by what stands in them, so a table that moved by a line reads the same.
 */
export function readGrid(table: Table, hints: GridHints): Grid | null {
  const known = READ.get(table);
  const name = `${hints.footer} ${hints.fileMonth?.text ?? ''}`;
  if (known?.name === name) return known.grid;
  const grid = takenApart(table, hints);
  READ.set(table, { name, grid });
  return grid;
}

/** A file is looked at by several profiles in turn, and taken apart once. */
const READ = new WeakMap<Table, { readonly name: string; readonly grid: Grid | null }>();

function takenApart({ rows }: Table, hints: GridHints): Grid | null {
  const anatomy = anatomyOf(rows, hints.footer);
  if (anatomy === null) return null;
  const { head, stub, width, roles } = anatomy;
  const body = rows.filter((_, index) => roles[index] === 'body');
  const paths = headPaths(head, stub, width);
  const stubs = stubRoles(
    body,
    stub,
    paths.slice(0, stub).map((path) => path.join(' ')),
  );
  const all = columnsOf(anatomy, paths, body);
  const titles = rows.filter((_, index) => roles[index] === 'title');
  const common = { period: mentionedIn(titles) ?? hints.fileMonth, unit: titleUnit(titles) };
  const beside = timesBeside(stubs, paths, body);
  const columns = all.filter(
    ({ index }) => !isSurplus(index, anatomy, body) && beside.every((time) => time.index !== index),
  );
  const told = { ...anatomy, roles: withTotals(rows, roles, stubs) };
  const cells = cellsOf({ rows, anatomy: told, stubs, beside, columns, common });
  return { anatomy: told, stub: stubs, beside, columns, cells };
}

function columnsOf(
  { units, stub, width }: Anatomy,
  paths: readonly (readonly string[])[],
  body: readonly Row[],
): readonly GridColumn[] {
  const unitAt = (index: number) => parseUnit(units?.cells[index] ?? '');
  const all = paths.map((path, index) => {
    const read = readPath(path);
    return { index, ...read, unit: unitAt(index) ?? read.unit ?? mentionedUnit(read.label), status: null };
  });
  const behind = all.slice(stub, width);
  const isStatus = ({ index, label }: { index: number; label: string }) => isStatusColumn(label, index, body);
  return behind
    .filter((column) => !isStatus(column) && holdsValues(column.index, body) && !isTimeBeside(column))
    .map((column) => {
      const next = behind.find(({ index }) => index === column.index + 1);
      return next && isStatus(next) ? { ...column, status: next.index } : column;
    });
}

/** Label and time of a column: a level that is a time goes, so does a time within a label. */
function readPath(path: readonly string[]): Pick<GridColumn, 'label' | 'period' | 'monthName' | 'unit'> {
  const all = path.filter((word, level) => word !== '' && word !== path[level - 1]);
  const unit = all.length > 1 && isBareUnit(all.at(-1) ?? '') ? parseUnit(all.at(-1) ?? '') : null;
  const words = unit === null ? all : all.slice(0, -1);
  const year = words.find(isYear);
  const name = words.find(isMonthName);
  const own = words.find((word) => parsePeriod(word)?.month != null) ?? year;
  const mention = own === undefined ? words.map(mentionedPeriod).find((each) => each !== null) : undefined;
  const period = year !== undefined && name !== undefined ? monthOfYear(name, year) : parsePeriod(own ?? '');
  const labels = words
    .map((word) => mentionedPeriod(word)?.rest ?? word)
    .filter((word) => word !== '' && parsePeriod(word) === null && word !== name)
    .filter((word) => (own === undefined && name === undefined) || !TIME_AXIS.test(word));
  return {
    label: labels.join(' / '),
    period: period ?? mention?.period ?? null,
    monthName: year === undefined ? (name ?? '') : '',
    unit,
  };
}

/** Remarks behind the values are none. */
function holdsValues(index: number, body: readonly Row[]): boolean {
  const cells = body.map(({ cells: own }) => own[index]?.trim() ?? '').filter((cell) => cell !== '');
  return cells.length === 0 || share(cells, isValueLike) >= 0.5;
}

/** `jahr;monat` once more behind the values of a row that has its time in front. */
function isTimeBeside({ label }: { readonly label: string }): boolean {
  return TIME_AXIS.test(label);
}

/** Words above times that say no more than that they are times. */
const TIME_AXIS = /^(stichtag|jahre?|monate?|zeit|berichtsmonat|berichtsjahr)$/iu;

function mentionedIn(titles: readonly Row[]): Period | null {
  const cells = titles.flatMap(({ cells: own }) => own.map((cell) => cell.trim()));
  const mentions = cells.flatMap((cell) => mentionedPeriod(cell)?.period ?? []);
  const stichtag = cells.findIndex((cell) =>
    /^(Stichtag|Berichtsmonat|Monat|Berichtszeitraum):?$/iu.test(cell),
  );
  const beside =
    stichtag === -1 ? null : parsePeriod(cells.slice(stichtag + 1).find((cell) => cell !== '') ?? '');
  const [first] = mentions;
  const only = mentions.every(({ text }) => text === first?.text);
  const year = cells.filter(isYear);
  if (beside) return beside;
  if (first && only) return first;
  return year.length === 1 ? parsePeriod(year[0] ?? '') : null;
}

/** `Bevölkerung (1000)`: a title of a table with one unit for all. */
function titleUnit(titles: readonly Row[]): WrittenUnit | null {
  const named = titles.flatMap(({ cells }) => {
    const [first = '', ...rest] = cells.map((cell) => cell.trim());
    const unit = rest.every((cell) => cell === '') ? (/\(([^()]+)\)$/u.exec(first)?.[1] ?? '') : '';
    return TIME_AXIS.test(unit) ? [] : (parseUnit(unit) ?? []);
  });
  return named.at(-1) ?? null;
}

interface Parts {
  readonly rows: readonly Row[];
  readonly anatomy: Anatomy;
  readonly stubs: readonly StubRole[];
  readonly beside: readonly TimeBeside[];
  readonly columns: readonly GridColumn[];
  /** What the titles say for every value. */
  readonly common: { readonly period: Period | null; readonly unit: WrittenUnit | null };
}

function cellsOf({
  rows,
  anatomy: { roles, stub },
  stubs,
  beside,
  columns,
  common,
}: Parts): readonly FoundCell[] {
  let section = '';
  let above: readonly string[] = [];
  const keyAt = stubs.indexOf('key');
  return rows.flatMap((row, at) => {
    if (roles[at] === 'section') section = row.cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
    if (roles[at] !== 'body') return [];
    above = filledDown(row, stub, above);
    const times = beside.map(({ index }) => row.cells[index]?.trim() ?? '');
    const said = readStub([...above, ...times], [...stubs, ...beside.map(({ role }) => role)], section);
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
        status: column.status === null ? null : row.cell(column.status),
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
