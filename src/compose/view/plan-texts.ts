import type { Indicator } from '../../domain/agreement.ts';
import type { Formula } from '../../domain/formula.ts';
import type { TargetVersion } from '../../domain/target.ts';
import { versionsOf } from '../../domain/target-versions.ts';
import { listed } from '../format-german.ts';

/** The mark at every goal whose plan had no better basis. */
export const LINEAR_NOTE = 'linearer Planverlauf';

/** How the plan of a goal runs, for the annex: each way that is used in the year once. */
export function planText(indicator: Indicator, year: number): string {
  if (indicator.formula.plan) return 'nach den Terminen';
  const texts = versionsOf(indicator, year).map((version) => basisText(version, indicator));
  const ways = [...new Set(texts)].filter((text) => text !== '');
  const chosen = indicator.terms?.plan.kind === 'automatic' && ways.length > 0 ? ', automatisch gewählt' : '';
  return `${ways.join('; ab dem Nachtrag ')}${chosen}`;
}

function basisText({ basis, terms }: TargetVersion, { formula }: Indicator): string {
  if (isStepwise({ basis, terms }, formula)) {
    return formula.level || formula.change
      ? 'nach Stufen (der Wert der Stufe gilt in jedem Monat)'
      : 'nach Stufen (Mittel der Stufen seit Januar)';
  }
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
    case 'none':
      return '';
  }
}

/** The steps of a stock are its plan, whether or not the agreement calls the rest of it linear. */
function isStepwise({ basis, terms }: Pick<TargetVersion, 'basis' | 'terms'>, { stock }: Formula): boolean {
  return basis.kind === 'steps' || (basis.kind === 'linear' && terms.kind === 'steps' && stock);
}

/** `2019`, `2017, 2018 und 2019 (Mittel)`. */
function yearsText(years: readonly number[]): string {
  const names = years.toSorted((a, b) => a - b).map(String);
  return names.length === 1 ? names.join('') : `${listed(names)} (Mittel)`;
}

/** The marks a plan prints at its goal: linear is never silent. */
export function planMarks(indicator: Indicator, year: number): readonly string[] {
  // Dates and steps are a plan of their own.
  const { formula } = indicator;
  const isLinear = (version: TargetVersion) =>
    version.basis.kind === 'linear' && !isStepwise(version, formula);
  return !formula.plan && versionsOf(indicator, year).some(isLinear) ? [LINEAR_NOTE] : [];
}
