import type { Comparison } from '../../domain/assessment.ts';
import type { ChartInterval, ChartRow, ChartSpec, ChartTable } from '../../domain/chart-spec.ts';
import type { Decimal } from '../../domain/decimal.ts';
import type { ChartScale } from './chart-values.ts';

/** A column before anybody asked whether it says anything. */
interface Column {
  readonly title: string;
  readonly cells: readonly string[];
}

/** What a table is made of: the chart but for it, the months behind it, and the scale of its labels. */
export interface Drawn {
  readonly chart: Omit<ChartSpec, 'table'>;
  readonly months: readonly Comparison[];
  readonly scale: ChartScale;
  /** Month values behind the thin line; empty without one. */
  readonly thinLine: readonly (Decimal | null)[];
}

/** Every figure that the chart of a goal draws, one row per month. Columns without any figure are left out. */
export function goalTable(drawn: Drawn): ChartTable {
  const { chart, months, scale } = drawn;
  const text = (value: Decimal | null | undefined) => (value ? scale.label(value) : '');
  return tableOf(chart, [
    { title: chart.planLabel, cells: months.map(({ plan }) => text(plan)) },
    { title: 'Soll, zuerst vereinbart', cells: months.map(({ firstPlan }) => text(firstPlan)) },
    ...actualColumns(chart),
    { title: 'voraussichtlich', cells: withInterval(labels(chart.rows, 'outlook'), chart.interval ?? null) },
    { title: chart.varianceTitle ?? 'Abweichung', cells: chart.rows.map((row) => row.varianceLabel ?? '') },
    { title: chart.thinLine?.label ?? '', cells: months.map((_, index) => text(drawn.thinLine[index])) },
    { title: chart.priorYear?.label ?? '', cells: months.map(({ priorYear }) => text(priorYear)) },
  ]);
}

/** Places in force and places occupied, one row per month. */
export function placesTable({ chart, months, scale }: Drawn): ChartTable {
  const capacity = months.map((month) => (month.capacity ? scale.label(month.capacity) : ''));
  return tableOf(chart, [{ title: chart.planLabel, cells: capacity }, ...actualColumns(chart)]);
}

/** A month that was due and did not come is named where its value would stand. */
function actualColumns(chart: Omit<ChartSpec, 'table'>): readonly Column[] {
  const final = labels(chart.rows, 'final');
  return [
    {
      title: chart.form === 'places' ? 'Belegt' : 'Ist',
      cells: chart.rows.map((row, index) => row.gapLabel ?? final[index] ?? ''),
    },
    { title: chart.provisionalWords[0] ?? 'vorläufig', cells: labels(chart.rows, 'provisional') },
  ];
}

function labels(rows: readonly ChartRow[], status: ChartRow['status']): readonly string[] {
  return rows.map((row) => (row.status === status ? (row.label ?? '') : ''));
}

/** `15,4 (14,9 bis 15,9)` */
function withInterval(cells: readonly string[], interval: ChartInterval | null): readonly string[] {
  return cells.map((cell, index) => (interval?.index === index ? `${cell} (${interval.text})` : cell));
}

function tableOf(chart: Omit<ChartSpec, 'table'>, columns: readonly Column[]): ChartTable {
  const filled = columns.filter(({ cells }) => cells.some((cell) => cell !== ''));
  return {
    caption: `${chart.title} (${chart.subtitle})`,
    columns: filled.map(({ title }) => title),
    rows: chart.months.map((month, index) => ({
      month,
      cells: filled.map(({ cells }) => cells[index] ?? ''),
    })),
  };
}
