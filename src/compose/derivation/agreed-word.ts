import type { Indicator } from '../../domain/agreement.ts';
import type { Month } from '../../domain/month.ts';
import type { PlanTerms, TargetVersion } from '../../domain/target.ts';
import { germanDay, monthYear } from '../format-german.ts';

/** What the agreed value of the year is called: `Zielwert`, `Prognosewert`, `Erwartungswert`. */
export function agreedWord({ nature, expectation }: Indicator): string {
  if (nature !== 'forecast') return 'Zielwert';
  return expectation ? 'Erwartungswert' : 'Prognosewert';
}

/** `1. Nachtrag vom 15.09.2020, gilt ab April 2020`; empty for the agreement itself. */
export function amendmentWords({ amendment }: TargetVersion): string {
  if (amendment === null) return '';
  const { title, signed, from } = amendment;
  return `${title} vom ${germanDay(signed)}, gilt ab ${monthYear(from)}`;
}

/** How the plan in force at a month was asked for: by the last amendment that names one, else by the agreement. */
export function planTermsAt(indicator: Indicator, month: Month): PlanTerms | undefined {
  const amended = (indicator.versions ?? [])
    .filter(({ from }) => from <= month)
    .flatMap(({ amendment }) => amendment?.goals.filter((goal) => goal.indicator === indicator.id) ?? [])
    .findLast(({ plan }) => plan !== undefined);
  return amended?.plan ?? indicator.terms?.plan;
}
