import type { Indicator } from '../../domain/agreement.ts';
import type { PlanBasis } from '../../domain/target.ts';
import { versionsOf } from '../../domain/target-versions.ts';
import { listed } from '../format-german.ts';

/** The mark at every goal whose plan had no better basis. */
export const LINEAR_NOTE = 'linearer Planverlauf';

/** How the plan of a goal runs, for the annex: each way that is used in the year once. */
export function planText(indicator: Indicator, year: number): string {
  const texts = versionsOf(indicator, year).map(({ basis }) => basisText(basis, indicator));
  const ways = [...new Set(texts)].filter((text) => text !== '');
  const chosen = indicator.terms?.plan.kind === 'automatic' && ways.length > 0 ? ', automatisch gewählt' : '';
  return `${ways.join('; ab dem Nachtrag ')}${chosen}`;
}

function basisText(basis: PlanBasis, { formula }: Indicator): string {
  switch (basis.kind) {
    case 'delivered':
      return basis.metric === null ? 'nach den vereinbarten Monatswerten' : 'wie Monat für Monat geliefert';
    case 'reference-years':
      return `nach den Monatsanteilen ${yearsText(basis.years)} (eigene Berechnung)`;
    case 'linear':
      return formula.stock
        ? `linear (der Zielwert gilt in jedem Monat; ${LINEAR_NOTE})`
        : `linear (ein Zwölftel je Monat; ${LINEAR_NOTE})`;
    case 'steps':
      return 'nach Stufen (der Wert der Stufe gilt in jedem Monat)';
    case 'none':
      return '';
  }
}

/** `2019`, `2017, 2018 und 2019 (Mittel)`. */
function yearsText(years: readonly number[]): string {
  const names = years.toSorted((a, b) => a - b).map(String);
  return names.length === 1 ? names.join('') : `${listed(names)} (Mittel)`;
}

/** The marks a plan prints at its goal: linear is never silent. */
export function planMarks(indicator: Indicator, year: number): readonly string[] {
  return versionsOf(indicator, year).some(({ basis }) => basis.kind === 'linear') ? [LINEAR_NOTE] : [];
}
