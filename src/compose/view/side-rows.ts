import type { Indicator, Metric } from '../../domain/agreement.ts';
import type { Assessment } from '../../domain/assessment.ts';
import { type Decimal, decimal } from '../../domain/decimal.ts';
import type { Checked } from '../../domain/draft.ts';
import { type Month, yearToDate } from '../../domain/month.ts';
import { monthTotals, sidesOf } from '../../domain/month-totals.ts';
import type { MetricId, Observation } from '../../domain/observation.ts';
import type { Unit } from '../../domain/unit.ts';
import { anchorList, cellAnchor, stepAnchor } from '../derivation/anchor.ts';
import { sideKey } from '../derivation/side-steps.ts';
import { bareValue, germanNumber, listed } from '../format-german.ts';
import { cell, revisionMark, STATUS_MARK } from './data-marks.ts';

/** A quantity month by month. */
export interface FigureRow {
  readonly titel: string;
  readonly werte: readonly string[];
  readonly leise: boolean;
  /** Where the web page tells how one of the values came about; asked for only where it is printed. */
  readonly anchorAt: (index: number) => string | null;
}

/** One row of the table of months. */
export interface MonthRow {
  readonly titel: string;
  readonly werte: readonly string[];
  readonly leise: boolean;
  /** For each month, where the web page tells how the value came about. */
  readonly rechenwege: string;
}

export function printedRow({ titel, werte, leise, anchorAt }: FigureRow): MonthRow {
  return { titel, werte, leise, rechenwege: anchorList(werte.map((_, index) => anchorAt(index))) };
}

const THOUSAND = decimal(1000);

/** How amounts stand in a table: narrow columns take thousands. */
export type Euros = 'thousands' | 'whole';

/** The metrics whose month values stand above the figures that are made of them. */
export function printedMetrics(indicator: Indicator, until: Month): readonly MetricId[] {
  return printedSides(indicator, until).flat();
}

/** What adds up, or the stock; for a quota also what it is divided by. */
function printedSides({ formula, unit }: Indicator, until: Month): readonly (readonly MetricId[])[] {
  return sidesOf(formula, yearToDate(until)).slice(0, unit.kind === 'ratio' ? 2 : 1);
}

/** The month's own values, of several metrics their total. */
export function sideRows(assessment: Assessment, checked: Checked, euros: Euros): readonly FigureRow[] {
  const { indicator } = assessment;
  return printedSides(indicator, checked.month).flatMap((side) => {
    const metrics = side.flatMap((id) => checked.agreement.metrics.find((each) => each.id === id) ?? []);
    return metrics.length === 0 ? [] : [sideRow(metrics, assessment, { checked, euros })];
  });
}

function sideRow(
  metrics: readonly Metric[],
  { indicator, months }: Assessment,
  { checked, euros }: { readonly checked: Checked; readonly euros: Euros },
): FigureRow {
  const inThousands = euros === 'thousands' && metrics.every(({ unit }) => unit.kind === 'euro');
  const ids = metrics.map(({ id }) => id);
  const each = months.map(({ month }) => month);
  const totals = monthTotals(indicator.formula, checked.data, ids, each);
  const side = { metrics, indicator, checked, inThousands };
  const name = `${listed(metrics.map(({ label }) => label))} im Monat${inThousands ? ' (Tsd. €)' : ''}`;
  const [first, ...more] = ids;
  const anchor = (month: Month | undefined) => {
    if (month === undefined) return null;
    return more.length === 0
      ? cellAnchor(indicator.id, first ?? '', month)
      : stepAnchor(indicator.id, sideKey(ids), month);
  };
  return {
    titel: indicator.unit.kind === 'ratio' && !addsUpItself(indicator) ? name : 'im Monat',
    werte: each.map((month, at) => (month > checked.month ? '' : totalCell(side, month, totals[at] ?? null))),
    leise: true,
    anchorAt: (index) => anchor(each[index]),
  };
}

/** A rate that is delivered month by month and added up needs no name: it is the figure itself. */
function addsUpItself({ formula }: Indicator): boolean {
  return formula.cumulative;
}

interface Side {
  readonly metrics: readonly Metric[];
  readonly indicator: Indicator;
  readonly checked: Checked;
  readonly inThousands: boolean;
}

/** `25 v`: one delivered value, or the total of several with each mark that one of them bears. */
function totalCell(
  { metrics, indicator, checked: { data }, inThousands }: Side,
  month: Month,
  total: Decimal | null,
): string {
  const cells = metrics.flatMap(({ id }) => data.newest(id, month) ?? []);
  if (total === null) return reasonCell(cells, metrics.length);
  const shown = inThousands ? germanNumber(total.div(THOUSAND), 0) : amount(total, metrics, indicator);
  const marks = new Set(cells.flatMap((each) => [STATUS_MARK[each.status], revisionMark(each, data)]));
  marks.delete('');
  return marks.size === 0 ? shown : [shown, ...marks].join('\u00a0');
}

/** A rate as the goal shows it; a count with the places its metrics may have. */
function amount(total: Decimal, metrics: readonly Metric[], { precision }: Indicator): string {
  const [{ unit } = { unit: COUNT }] = metrics;
  const places = unit.kind === 'ratio' ? precision : Math.max(...metrics.map((metric) => metric.places ?? 0));
  return bareValue(total, unit, places);
}

const COUNT: Unit = { kind: 'count', noun: '' };

/** Without a total the row says why: what is missing first, since it may still come. */
function reasonCell(cells: readonly Observation[], metrics: number): string {
  if (cells.length < metrics) return cells.length === 0 ? '' : 'k. A.';
  return cell(cells.find(({ status }) => status === 'missing') ?? cells.find(({ value }) => value === null));
}
