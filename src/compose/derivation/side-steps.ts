import type { Indicator } from '../../domain/agreement.ts';
import type { Checked } from '../../domain/draft.ts';
import type { Month } from '../../domain/month.ts';
import { monthTotals } from '../../domain/month-totals.ts';
import type { MetricId } from '../../domain/observation.ts';
import { deliveredNumber, listed } from '../format-german.ts';
import { roundedOnce } from './rounding-words.ts';
import type { Step } from './step.ts';
import { unroundedNumber } from './unrounded.ts';

/** Key of a month's total: `monat-int_w-int_m`. */
export function sideKey(metrics: readonly MetricId[]): string {
  return `monat-${metrics.join('-')}`;
}

/** The month's own totals, of sides that add up several metrics; one metric alone is a cell and no calculation. */
export function sideSteps(indicator: Indicator, month: Month, checked: Checked): readonly Step[] {
  if (month > checked.month || indicator.target === null) return [];
  const several = (indicator.formula.sides ?? []).filter((side) => side.length > 1);
  return several.flatMap((side) => sideStep(side, indicator, month, checked) ?? []);
}

function sideStep(
  side: readonly MetricId[],
  { formula }: Indicator,
  month: Month,
  { agreement, data }: Checked,
): Step | null {
  const [value] = monthTotals(formula, data, side, [month]);
  if (!value) return null;
  const cells = side.flatMap((metric) => data.newest(metric, month) ?? []);
  const open = cells.flatMap((cell) => cell.value ?? []);
  const names = side.map((metric) => agreement.metrics.find(({ id }) => id === metric)?.label ?? metric);
  return {
    key: sideKey(side),
    title: `${listed(names)} im Monat`,
    month,
    value,
    text: deliveredNumber(value),
    unrounded: unroundedNumber(value, 0),
    formula: `Summe von ${names.map((name) => `„${name}“`).join(' + ')} im Monat`,
    // A withheld summand is not written down, and neither is what stands for it.
    numbers: open.length < side.length ? '' : open.map((each) => unroundedNumber(each, 0)).join(' + '),
    rounding: roundedOnce({ kind: 'count', noun: '' }, 0),
    cells,
  };
}
