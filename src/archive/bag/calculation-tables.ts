import type { FiledReport } from '../../domain/journal.ts';
import type { BagFile } from './bag-files.ts';
import { type Cell, csvTable } from './csv-table.ts';
import type { ReportFigure, ReportFigures, SourceCell } from './figures.ts';
import { reportLabel } from './year-reports.ts';

/** The figures of one report, and where the files it speaks of lie in the year's file. */
export interface ReportCalculation {
  readonly report: FiledReport;
  readonly figures: ReportFigures;
  /** Path below `data/` of an input: `quellen/exporte/2020-08/lza.csv`; its own name where the file has none. */
  readonly pathOf: (file: string) => string;
}

/**
 * Every printed figure, every formula and every delivered cell of the year as tables. German: Berechnungen.
 *
 * zahlen.csv      one line for each figure: value, text, unit, formula, cells in short
 * rechenwege.csv  one line for each formula of a goal
 * zellen.csv      one line for each cell: file, line, column, value
 */
export function calculationTables(calculations: readonly ReportCalculation[]): readonly BagFile[] {
  const table = (
    name: string,
    heading: readonly string[],
    rows: (calculation: ReportCalculation) => readonly (readonly Cell[])[],
  ): BagFile => {
    const all = calculations.flatMap((calculation) => {
      const { report } = calculation;
      return rows(calculation).map((row) => [reportLabel(report), report.reportId, ...row]);
    });
    return { path: `berechnungen/${name}.csv`, bytes: csvTable(['Bericht', 'Kennung', ...heading], all) };
  };
  return [
    table('zahlen', FIGURE_HEADING, figureRows),
    table('rechenwege', FORMULA_HEADING, formulaRows),
    table('zellen', CELL_HEADING, cellRows),
  ];
}

const FIGURE_HEADING = [
  'Ziel',
  'Größe',
  'Monat',
  'Wert',
  'Einheit',
  'Text im Bericht',
  'Rechenweg',
  'Formel',
  'Quelldatei',
  'Zeilen und Spalten',
  'Anzahl Zellen',
  'Fundstelle',
];

function figureRows({ figures, pathOf }: ReportCalculation): readonly (readonly Cell[])[] {
  const formulas = new Map(figures.formulas.map(({ goal, id, formula }) => [`${goal} ${id}`, formula]));
  return figures.figures.map((figure) => [
    figure.goal,
    figure.quantity,
    figure.month,
    numberIn(figure.value),
    figure.unit,
    figure.text,
    figure.formula,
    formulas.get(`${figure.goal} ${figure.formula}`) ?? '',
    filesIn(figure).map(pathOf).join(' | '),
    filesIn(figure)
      .map((file) => spots(figure.cells.filter(({ datei }) => datei === file)))
      .join(' | '),
    figure.cells.length,
    placeIn(figure.place, pathOf),
  ]);
}

const FORMULA_HEADING = ['Ziel', 'Rechenweg', 'Größe', 'Formel', 'Rundung'];

function formulaRows({ figures }: ReportCalculation): readonly (readonly Cell[])[] {
  return figures.formulas.map(({ goal, id, quantity, formula, rounding }) => [
    goal,
    id,
    quantity,
    formula,
    rounding,
  ]);
}

const CELL_HEADING = [
  'Ziel',
  'Messgröße',
  'Monat',
  'Wert',
  'Text der Zelle',
  'Datenstand',
  'Lieferung',
  'Quelldatei',
  'Zeile',
  'Spalte',
];

function cellRows({ figures, pathOf }: ReportCalculation): readonly (readonly Cell[])[] {
  return figures.cells.map((cell) => [
    cell.goal,
    cell.messgroesse,
    cell.monat,
    numberIn(cell.wert),
    cell.rohwert,
    cell.datenstand,
    cell.lieferung,
    pathOf(cell.datei),
    cell.zeile,
    cell.spalte,
  ]);
}

function numberIn(value: string | null | undefined): Cell {
  return typeof value === 'string' ? { decimal: value } : null;
}

function filesIn({ cells }: ReportFigure): readonly string[] {
  return [...new Set(cells.map(({ datei }) => datei))];
}

/** `Z8 S16–27, Z9 S16–27`: lines and columns as people count them. */
function spots(cells: readonly SourceCell[]): string {
  const byLine = Map.groupBy(cells, ({ zeile }) => zeile);
  const byColumn = Map.groupBy(cells, ({ spalte }) => spalte);
  if (byColumn.size < byLine.size) {
    return [...byColumn]
      .map(([column, some]) => [lines(some), columnText([column])].join(' ').trim())
      .join(', ');
  }
  return [...byLine]
    .map(([line, some]) => `Z${line} ${columnText(some.map(({ spalte }) => spalte))}`.trim())
    .join(', ');
}

function lines(cells: readonly SourceCell[]): string {
  return `Z${runs(cells.map(({ zeile }) => zeile))}`;
}

/** A cell whose column may not be told has none. */
function columnText(columns: readonly (number | null)[]): string {
  const known = columns.filter((column) => column !== null);
  return known.length === 0 ? '' : `S${runs(known)}`;
}

/** `3–14`, `3+7–9` */
function runs(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].toSorted((a, b) => a - b);
  const found: [number, number][] = [];
  for (const number of sorted) {
    const last = found.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, until]) => (from === until ? `${from}` : `${from}–${until}`)).join('+');
}

/** `data/vereinbarungen/msh-2020.yaml:161:15` with the path that the file has here. */
function placeIn(place: string, pathOf: (file: string) => string): string {
  const [, file = '', rest = ''] = /^([^:]+)(:.*)?$/su.exec(place) ?? [];
  return file === '' ? '' : pathOf(file) + rest;
}
