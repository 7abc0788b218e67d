import { correctionWithoutValue, unreadableMonth } from '../../diagnostic/catalogue/csv-table.ts';
import type { Month } from '../../domain/month.ts';
import type { Findings } from '../findings.ts';
import {
  columnOf,
  type Delivered,
  isCorrectionsHead,
  isFooter,
  type Source,
  type Wanted,
  wantedBy,
} from './delivered.ts';
import { parseGermanMonth } from './german-date.ts';
import type { Cell, Row } from './table.ts';

interface Correction {
  readonly month: Month;
  readonly monthCell: Cell;
  readonly label: Cell;
  readonly wanted: Wanted | null | undefined;
  readonly reason: string;
}

/**
 * The delivered cells with the reasons of the file's list of corrections. German: Berichtigungen.
 *
 * The list has its own head and ends at a blank row or the footer; a correction of nothing is a warning (CSV-128).
 */
export function withCorrections(
  cells: readonly Delivered[],
  source: Source,
  found: Findings,
): readonly Delivered[] {
  const corrections = correctionRows(source).flatMap((row) => readCorrection(row, source, found));
  const concerns = (one: Correction, cell: Delivered) =>
    cell.wanted === one.wanted && cell.month === one.month;
  for (const one of corrections) {
    if (one.wanted === null || cells.some((cell) => concerns(one, cell))) continue;
    found.add(correctionWithoutValue(one.label.place, { label: one.label.text, month: one.monthCell.text }));
  }
  return cells.map((cell) => {
    const reason = corrections.find((one) => concerns(one, cell))?.reason;
    return reason === undefined ? cell : { ...cell, reason };
  });
}

function correctionRows({ table, profile }: Source): readonly { readonly row: Row; readonly head: Row }[] {
  const at = table.rows.findIndex((row) => isCorrectionsHead(row, profile));
  const head = table.rows[at];
  if (!head) return [];
  const behind = table.rows.slice(at + 1);
  const end = behind.findIndex(
    (row) => isFooter(row, profile) || row.cells.every((cell) => cell.trim() === ''),
  );
  return (end === -1 ? behind : behind.slice(0, end)).map((row) => ({ row, head }));
}

function readCorrection(
  { row, head }: { readonly row: Row; readonly head: Row },
  source: Source,
  found: Findings,
): readonly Correction[] {
  const { corrections } = source.profile;
  if (corrections === null) return [];
  const monthCell = row.cell(columnOf(head, corrections.monat));
  const label = row.cell(columnOf(head, corrections.merkmal));
  const month = parseGermanMonth(monthCell.text);
  if (month === null) found.add(unreadableMonth(monthCell.place, { text: monthCell.text }));
  if (month === null) return [];
  const reason = row.cell(columnOf(head, corrections.grund)).text;
  return [{ month, monthCell, label, wanted: wantedBy(label.text, source), reason }];
}
