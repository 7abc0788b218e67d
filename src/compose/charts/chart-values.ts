import type { Indicator } from '../../domain/agreement.ts';
import { type Decimal, decimal, HUNDRED } from '../../domain/decimal.ts';
import { bareDifference, bareValue, germanNumber, signedNumber } from '../format-german.ts';

/**
 * How an indicator's quantities become ink and short labels: ratios in percent, large amounts in
 * millions of euro, counts as they are.
 */
export interface ChartScale {
  /** Below the chart's title: `in %`, `in Mio. €`, `Fälle`. */
  readonly unit: string;
  readonly varianceUnit: string;
  ink(value: Decimal): number;
  label(value: Decimal): string;
  varianceLabel(value: Decimal): string;
}

const MILLION = decimal(1_000_000);
/** Finer than any screen. */
const INK_PLACES = 6;

export function chartScale(indicator: Indicator): ChartScale {
  if (indicator.unit.kind === 'euro') return millions;
  const { unit, precision } = indicator;
  const factor = unit.kind === 'ratio' ? HUNDRED : decimal(1);
  return {
    unit: unit.kind === 'ratio' ? 'in %' : unit.noun,
    // A long noun is said in the title of the page already.
    varianceUnit: unit.kind === 'ratio' ? 'Prozentpunkte' : unit.noun.length > 14 ? 'Anzahl' : unit.noun,
    ink: (value) => value.times(factor).toNumber(INK_PLACES),
    label: (value) => bareValue(value, unit, precision),
    varianceLabel: (value) => bareDifference(value, unit, precision),
  };
}

const millions: ChartScale = {
  unit: 'in Mio. €',
  varianceUnit: 'Mio. €',
  ink: (value) => value.div(MILLION).toNumber(INK_PLACES),
  label: (value) => germanNumber(value.div(MILLION), 1),
  varianceLabel: (value) => signedNumber(value.div(MILLION), 2),
};
