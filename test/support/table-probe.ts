import { readTable } from '../../src/read/csv/table.ts';
import { cellFindings } from '../../src/read/examine/cell-findings.ts';
import { cellStatus } from '../../src/read/examine/cell-status.ts';
import { lookAt } from '../../src/read/examine/examine.ts';
import type { Examined } from '../../src/read/examine/examined.ts';
import { type Grid, readGrid } from '../../src/read/grid/read-grid.ts';
import { fileOf } from './exports.ts';

/** Lines of a table as its heads and columns let it be read, without any profile. */
export function gridProbe(...lines: readonly string[]): Grid {
  const table = readTable(lines.join('\n'), 'probe.csv', ';');
  const grid = table.ok ? readGrid(table.value, { footer: '_____', fileMonth: null }) : null;
  if (grid === null) throw new Error('the probe has heads and values');
  return grid;
}

/** `15087 2020-05 Arbeitslose / Frauen = 12`, one line per cell. */
export function toldCells({ cells }: Pick<Grid, 'cells'>): readonly string[] {
  return cells.map(({ key, period, label, cell }) =>
    [key, period?.text, label, '=', cell.text].filter((word) => word).join(' '),
  );
}

/** A file as `profil pruefen` looks at it. */
export function examinedProbe(...lines: readonly string[]): Examined {
  const { examined } = lookAt(fileOf(`${lines.join('\n')}\n`, 'probe.csv'), []);
  if (examined === null) throw new Error('the probe can be read');
  return examined;
}

/** `CSV-199 4:10`, one for each finding at the cells of a file, without encodings. */
export function findingsAt(...lines: readonly string[]): readonly string[] {
  return cellFindings(examinedProbe(...lines)).map(
    ({ code, place }) => `${code} ${place?.line}:${place?.column}`,
  );
}

/** `2020-01 Fälle = 5 endgueltig`, one line per cell of a file. */
export function examinedCells(...lines: readonly string[]): readonly string[] {
  const { cells, profile } = examinedProbe(...lines);
  return cells.map((each) =>
    [each.key, each.period, each.label, '=', each.value?.toFixed() ?? '', cellStatus(each, profile)]
      .filter((word) => word)
      .join(' '),
  );
}
