import { GERMAN, type NumberFormat } from '../../domain/written-number.ts';
import type { Table } from '../csv/table.ts';

/** Which notation the numbers of a table have, and why. */
export interface NumberEvidence {
  readonly format: NumberFormat;
  /** In German, naming a cell that decides. */
  readonly reason: string;
  /** False where no cell decides: `1.132` may be either. */
  readonly certain: boolean;
}

const PLAIN_COMMA: NumberFormat = { decimal: ',', thousands: [' '] };
const ENGLISH: NumberFormat = { decimal: '.', thousands: [','] };
const PLAIN_POINT: NumberFormat = { decimal: '.', thousands: [' '] };

/** Spellings that only one notation has. */
const DECIDING: readonly (readonly [RegExp, NumberFormat, string])[] = [
  [/^[-−–]?\s*\d{1,3}(\.\d{3})+,\d+$/u, GERMAN, 'Dezimalkomma und Tausenderpunkt'],
  [/^[-−–]?\s*\d{1,3}(\.\d{3}){2,}$/u, GERMAN, 'Tausenderpunkte'],
  [/^[-−–]?\s*\d{1,3}(,\d{3})+\.\d+$/u, ENGLISH, 'Dezimalpunkt und Tausenderkomma'],
  [/^[-−–]?\s*\d{1,3}(,\d{3}){2,}$/u, ENGLISH, 'Tausenderkommas'],
];
const COMMA = /^[-−–]?\s*\d+,(\d{1,2}|\d{4,})$/u;
const POINT = /^[-−–]?\s*\d+\.(\d{1,2}|\d{4,})$/u;
const GROUPED_POINT = /^[-−–]?\s*[1-9]\d{0,2}\.\d{3}$/u;
const UNGROUPED = /^[-−–]?\s*\d{4,}([.,]\d+)?$/u;

/** The notation that the cells of a table show: those decide that can be read in one way only. */
export function numberEvidence({ rows }: Table): NumberEvidence {
  const cells = rows
    .flatMap(({ cells: own }) => own.map((cell) => cell.trim()))
    .filter((cell) => /\d/u.test(cell));
  for (const [pattern, format, words] of DECIDING) {
    const cell = cells.find((each) => pattern.test(each));
    if (cell !== undefined) return { format, reason: `„${cell}“ zeigt ${words}.`, certain: true };
  }
  const grouped = cells.find((cell) => GROUPED_POINT.test(cell));
  const point = cells.find((cell) => POINT.test(cell));
  const comma = cells.find((cell) => COMMA.test(cell));
  if (point !== undefined && comma === undefined)
    return { format: PLAIN_POINT, reason: `„${point}“ zeigt einen Dezimalpunkt.`, certain: true };
  const long = cells.some((cell) => UNGROUPED.test(cell));
  if (comma !== undefined) {
    const format = long ? PLAIN_COMMA : GERMAN;
    return { format, reason: `„${comma}“ zeigt ein Dezimalkomma.`, certain: point === undefined };
  }
  if (grouped !== undefined)
    return {
      format: long ? PLAIN_COMMA : GERMAN,
      reason: `„${grouped}“ kann Tausender oder Nachkommastellen meinen.`,
      certain: false,
    };
  return { format: GERMAN, reason: 'Alle Zahlen sind ganze Zahlen ohne Trennzeichen.', certain: true };
}
