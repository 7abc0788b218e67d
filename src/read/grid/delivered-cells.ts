import { noMonth, notATable } from '../../diagnostic/catalogue/csv-grid.ts';
import { placeIn } from '../../domain/place.ts';
import type { Delivered, Source } from '../csv/delivered.ts';
import { wantedBy } from '../csv/delivered.ts';
import { isOwn } from '../csv/own-rows.ts';
import { type Findings, findings } from '../findings.ts';
import type { FoundCell } from './found-cell.ts';
import { FOOTER, gridOf } from './grid-of.ts';
import { leftOut } from './left-out.ts';
import { raggedRows } from './ragged-rows.ts';
import { readFlat } from './read-flat.ts';

/**
 * Every cell of a table or flat file, whatever it is about; null where nothing looks like one. Rows that reach beyond
 * the head are errors; what is left out though it looks like values is told.
 */
export function foundCells({ table, profile }: Source, found: Findings): readonly FoundCell[] | null {
  if (profile.layout.kind === 'flat') return readFlat(table, profile.footer ?? FOOTER)?.cells ?? null;
  const grid = gridOf(table, profile);
  if (grid) found.add(...raggedRows(table, grid.anatomy), ...leftOut(grid));
  return grid?.cells ?? null;
}

/**
 * The cells of a table or flat file that belong to a wanted metric. Null where nothing looks like a table (CSV-180).
 * A wanted cell without a month is an error (CSV-181): a year or a quarter is no month.
 */
export function readFound(source: Source, found: Findings): readonly Delivered[] | null {
  const cells = foundCells(source, found);
  if (cells === null) found.add(notATable(placeIn(source.table.file), {}));
  if (cells === null) return null;
  return cells.flatMap((each): readonly Delivered[] => {
    const wanted = wantedBy(each.label, source);
    if (!wanted) return [];
    const month = each.period?.month ?? null;
    if (month === null && isOwn(each.key ?? undefined, wanted, source.profile))
      found.add(noMonth(each.cell.place, { text: each.period?.text ?? '', label: each.label }));
    if (month === null) return [];
    const { cell, status, unit, key, keyCell } = each;
    const own = {
      ...(unit ? { scale: unit.scale } : {}),
      ...(key === null ? {} : { key }),
      ...(keyCell ? { keyCell } : {}),
    };
    return [{ wanted, month, cell, status, delivery: null, reason: '', ...own }];
  });
}

/** What a table or flat file counts, each label once; other layouts name unknown labels themselves. */
export function labelsInFile(source: Source): readonly string[] {
  const { kind } = source.profile.layout;
  const cells = kind === 'grid' || kind === 'flat' ? foundCells(source, findings()) : null;
  return [...new Set((cells ?? []).map(({ label }) => label))];
}
