import { type Decimal, decimal, ONE, sum } from '../domain/decimal.ts';
import { addMonths, yearToDate } from '../domain/month.ts';
import { wholeMonthTotals } from '../domain/month-totals.ts';
import { flowBehind } from './flow-behind.ts';
import type { GoalYear } from './goal-year.ts';

/** A tenth of the cases in other months than in the prior year. */
const SHIFTED = decimal('0.1');
/** A stock that gained or lost a twentieth against the prior year's movement. */
const MOVED = decimal('1.05');

/**
 * True where the judged year runs so unlike the prior one that its shares mislead, as after a shock. German: Musterbruch.
 *
 *   flows, ratios  ½ × Σ |flow(k) ÷ Σ flow − PY flow(k) ÷ Σ PY flow| > 0,1: more than a tenth lies in other months
 *   mean stocks    largest ÷ smallest of stock(k) ÷ PY stock(k) > 1,05
 *
 * Source: docs/handbuch.md, "Voraussichtlich".
 */
export function breaksPattern({ indicator: { formula }, data, judged }: GoalYear): boolean {
  if (judged === null) return false;
  const metrics = formula.stock ? formula.thinLine : flowBehind(formula, data, judged);
  if (!metrics) return false;
  const months = yearToDate(judged);
  const values = wholeMonthTotals(formula, data, metrics, months);
  const before = wholeMonthTotals(
    formula,
    data,
    metrics,
    months.map((month) => addMonths(month, -12)),
  );
  if (!values || !before) return false;
  return formula.stock ? movement(values, before).gt(MOVED) : shift(values, before).gt(SHIFTED);
}

function shift(values: readonly Decimal[], before: readonly Decimal[]): Decimal {
  const [total, totalBefore] = [sum(values), sum(before)];
  if (total.eq('0') || totalBefore.eq('0')) return decimal(0);
  const apart = values.map((value, index) =>
    value
      .div(total)
      .minus((before[index] ?? value).div(totalBefore))
      .abs(),
  );
  return sum(apart).div(ONE.plus(ONE));
}

function movement(values: readonly Decimal[], before: readonly Decimal[]): Decimal {
  const levels = values
    .flatMap((value, index) => {
      const base = before[index];
      return !base || base.eq('0') ? [] : [value.div(base)];
    })
    .toSorted((a, b) => a.cmp(b));
  const [low, high] = [levels[0], levels.at(-1)];
  return low && high && !low.eq('0') ? high.div(low) : ONE;
}
