import type { Formula } from '../../domain/formula.ts';
import type { LabelOf } from '../define-kind.ts';
import type { Calculation } from '../index.ts';
import { monthOverMonth, monthQuota, rollingQuota, rollingRate } from '../month-value.ts';

// How an entry's month value follows from the calculation an agreement ended up with, its own metrics included.

/** K1 and K3: the month against the same month of the prior year. */
export function changeOfMonth(calculation: Calculation, labelOf: LabelOf): Formula | null {
  return 'messgroesse' in calculation ? monthOverMonth(calculation.messgroesse, labelOf) : null;
}

/** K2 and its family: twelve months over the mean stock; not from a mean that was delivered for another period. */
export function quotaOfTwelveMonths(calculation: Calculation, labelOf: LabelOf): Formula | null {
  const monthly = calculation.art === 'quote-fluss-bestand' && calculation['nenner-ist'] === 'bestand';
  return monthly ? rollingQuota(calculation, labelOf) : null;
}

/** Rates: the sums of twelve months. */
export function rateOfTwelveMonths(calculation: Calculation, labelOf: LabelOf): Formula | null {
  return calculation.art === 'durchschnittsrate' ? rollingRate(calculation, labelOf) : null;
}

/** K3E2: the month alone. */
export function quotaOfMonth(calculation: Calculation, labelOf: LabelOf): Formula | null {
  return calculation.art === 'quote-bestand' ? monthQuota(calculation, labelOf) : null;
}
