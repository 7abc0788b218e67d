import { noDayInName } from '../../diagnostic/catalogue/csv-grid.ts';
import {
  deliveryDayNotFound,
  deliveryDaysDiffer,
  unreadableDay,
} from '../../diagnostic/catalogue/csv-table.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { germanDay } from '../../diagnostic/german-text.ts';
import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import type { Day } from '../../domain/month.ts';
import { placeIn } from '../../domain/place.ts';
import { fileDay } from '../grid/file-period.ts';
import { parseGermanDay } from './german-date.ts';
import type { Cell, Row, Table } from './table.ts';

const LEADING_DAY = /^\s*(\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})/u;

/**
 * The day a file says it was made, written behind a word such as `Stand:` or in the next filled cell.
 * German: Datenstand der Lieferung. Errors: no such day (CSV-114, CSV-116), two different days (CSV-115).
 */
export function findDeliveryDay(table: Table, before: string): Outcome<Day> {
  const mentions = table.rows.flatMap((row) => mentionsIn(row, before));
  const days = mentions.flatMap(({ cell, text }) => {
    const day = parseGermanDay(LEADING_DAY.exec(text)?.[1] ?? '');
    return day === null ? [] : [{ cell, day }];
  });
  const [first] = days;
  const [mention] = mentions;
  if (!first && mention) return failed(unreadableDay(mention.cell.place, { text: mention.text.trim() }));
  if (!first) return failed(noDeliveryDay(table, before));
  const other = days.find(({ day }) => day !== first.day);
  if (!other) return done(first.day);
  return failed(
    deliveryDaysDiffer(other.cell.place, { first: germanDay(first.day), second: germanDay(other.day) }),
  );
}

/** The one day that holds for all values of a file: behind a word in it, or in its name. */
export function dayOfFile(
  table: Table,
  rule: { readonly before: string } | { readonly fileName: string },
): Outcome<Day> {
  if ('before' in rule) return findDeliveryDay(table, rule.before);
  const day = fileDay(table.file, rule.fileName);
  return day === null ? failed(noDayInName(placeIn(table.file), { pattern: rule.fileName })) : done(day);
}

export function noDeliveryDay({ file }: Table, word: string): Diagnostic {
  return deliveryDayNotFound(placeIn(file), { expected: `„${word}“ mit einem Datum wie 22.09.2020` });
}

/** What stands behind the word, wherever the row has it. */
function mentionsIn(row: Row, before: string): readonly { readonly cell: Cell; readonly text: string }[] {
  return row.cells.flatMap((content, index) => {
    const at = content.indexOf(before);
    if (at === -1 || /\p{L}$/u.test(content.slice(0, at))) return [];
    const behind = content.slice(at + before.length);
    const next = behind.trim() === '' ? nextFilled(row, index) : index;
    const cell = row.cell(next);
    return [{ cell, text: next === index ? behind : cell.text }];
  });
}

function nextFilled(row: Row, index: number): number {
  const next = row.cells.findIndex((cell, at) => at > index && cell.trim() !== '');
  return next === -1 ? index : next;
}

/** The day in the delivery column of a row. */
export function readDeliveryDay(cell: Cell): Outcome<Day> {
  const day = parseGermanDay(cell.text);
  return day === null ? failed(unreadableDay(cell.place, { text: cell.text })) : done(day);
}
