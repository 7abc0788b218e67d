import { otherDelimiter } from '../../diagnostic/catalogue/csv.ts';
import { headNotFound, repeatedLabel, rowWidth, unknownLabel } from '../../diagnostic/catalogue/csv-table.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { placeIn } from '../../domain/place.ts';
import { suggestion } from '../near-miss.ts';
import { spotText } from './cell-place.ts';
import { DELIMITERS } from './delimiter.ts';
import { isIgnored, plainLabel, type Source, wantedBy, widthOf } from './delivered.ts';
import { enough } from './enough.ts';
import type { Cell, Row, Table } from './table.ts';

/** Why the head was not found: another delimiter, or words that are not there. */
export function missingHead({ rows, file, delimiter }: Table, expected: string): Diagnostic {
  const found = Object.keys(DELIMITERS).filter((sign) => sign !== delimiter && partsEveryRow(rows, sign));
  const [sign] = found;
  const parted = rows.some(({ cells }) => cells.length > 1);
  if (parted || sign === undefined) return headNotFound(placeIn(file), { expected });
  return otherDelimiter(placeIn(file), { expected: nameOf(delimiter), found: nameOf(sign) });
}

/** True when the sign stands in at least half of the filled rows. */
function partsEveryRow(rows: readonly Row[], sign: string): boolean {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return filled.filter(({ cells }) => cells.some((cell) => cell.includes(sign))).length * 2 >= filled.length;
}

function nameOf(sign: string): string {
  return Object.entries(DELIMITERS).find(([each]) => each === sign)?.[1] ?? sign;
}

/** A row with more or fewer cells than the head: a delimiter too many or too few moved its values. */
export function shifted(row: Row, head: Row): readonly Diagnostic[] {
  const expected = widthOf(head);
  const count = row.cells.length;
  const surplus = row.cells.findIndex((cell, index) => index >= expected && cell.trim() !== '');
  if (count >= expected && surplus === -1) return [];
  const at = row.cell(surplus === -1 ? count : surplus).place;
  return [rowWidth(at, { count: surplus === -1 ? count : widthOf(row), expected })];
}

/** A label with the cell it was read from. */
export interface Labelled {
  readonly label: string;
  readonly cell: Cell;
}

/** Every label that stands twice, at its second place. */
export function repeatedLabels(labelled: readonly Labelled[]): readonly Diagnostic[] {
  const seen = new Map<string, Cell>();
  const repeated = labelled.flatMap(({ label, cell }) => {
    const earlier = seen.get(plainLabel(label));
    if (!earlier) seen.set(plainLabel(label), cell);
    return earlier ? [{ label, cell, earlier: earlier.place }] : [];
  });
  return enough(repeated).map(({ label, cell, earlier }) =>
    repeatedLabel(cell.place, { label, first: spotText(earlier) }),
  );
}

/** Every label that neither the profile nor its list of ignored ones knows, once, with near names. */
export function unknownLabels(labelled: readonly Labelled[], source: Source): readonly Diagnostic[] {
  const unknown = labelled.filter(
    ({ label }) => wantedBy(label, source) === undefined && !isIgnored(label, source),
  );
  const once = new Map(unknown.toReversed().map((one) => [plainLabel(one.label), one]));
  const known = [...source.profile.metrics.values()].flatMap(({ labels }) => labels);
  return enough([...once.values()].toReversed()).map(({ label, cell }) =>
    unknownLabel(cell.place, { label, near: suggestion(label, known) }),
  );
}
