import type { Indicator } from '../../domain/agreement.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { Checked } from '../../domain/draft.ts';
import { monthShort } from '../format-german.ts';
import { DASH } from './figures.ts';
import { monthRows } from './month-rows.ts';
import { ROUNDING_NOTE } from './rounding-note.ts';
import { type Euros, type FigureRow, type MonthRow, printedRow } from './side-rows.ts';

/** The figures behind a chart: months as columns, so that the table reads like the picture above it. */
export interface MonthTable {
  readonly titel: string;
  readonly monate: readonly string[];
  readonly zeilen: readonly MonthRow[];
}

export function monthTable(assessment: Assessment, checked: Checked): MonthTable {
  const { own, plan, first, actual, early, outlook, variance, before, rounded } = monthRows(
    assessment,
    checked,
    'thousands',
  );
  return {
    titel: tableTitle(assessment.indicator, rounded, 'thousands'),
    monate: assessment.months.map(({ month }) => monthShort(month)),
    zeilen: [...own, plan, first, actual, early, outlook, variance, before]
      .filter(hasFigures)
      .map(printedRow),
  };
}

export function hasFigures({ werte }: FigureRow): boolean {
  return werte.some((value) => value !== '' && value !== DASH);
}

/** `Integrationsquote (Mittel seit Jahresbeginn, in %; Rundungsdifferenzen möglich)` */
export function tableTitle(indicator: Indicator, rounded: boolean, euros: Euros): string {
  const notes = [unitNote(indicator, euros), rounded ? ROUNDING_NOTE : ''].filter(Boolean);
  return `${indicator.measure} (${notes.join('; ')})`;
}

/** `kumuliert, in Tsd. €`, `Mittel seit Jahresbeginn`, `kumuliert, in %`. */
function unitNote(indicator: Indicator, euros: Euros): string {
  const euro = euros === 'thousands' ? ', in Tsd. €' : ', in €';
  const unit = { euro, ratio: ', in %', count: '' }[indicator.unit.kind];
  const { stock, inBrief = stock ? 'Mittel seit Jahresbeginn' : 'kumuliert' } = indicator.formula;
  return `${inBrief}${unit}`;
}
