import type { Indicator } from '../domain/agreement.ts';
import type { Outlook } from '../domain/assessment.ts';
import type { ComputedMethod } from '../domain/back-test.ts';
import { bareComputed, computedText } from './view/figures.ts';

/** The keywords of the agreement. */
export const METHOD_KEYS = {
  'prior-year-shares': 'vorjahresanteile',
  'run-rate': 'laufend',
} as const satisfies Record<ComputedMethod, string>;

/** `Anteilsverfahren`, `Fortschreibung`, `bisheriges Monatsmittel`, `gleichbleibender Bestand`, `bisheriges Tempo`. */
export function methodWord(
  { formula: { stock, movement, milestones } }: Indicator,
  method: ComputedMethod,
): string {
  if (method === 'prior-year-shares') return stock ? 'Fortschreibung' : 'Anteilsverfahren';
  if (milestones) return 'bisheriges Tempo';
  return stock && !movement ? 'gleichbleibender Bestand' : 'bisheriges Monatsmittel';
}

/** `Spanne 14,9 bis 15,9 %`; empty without one. */
export function intervalText(indicator: Indicator, { interval }: Outlook): string {
  if (interval === null) return '';
  return `Spanne ${bareComputed(indicator, interval.from)} bis ${computedText(indicator, interval.until)}`;
}

/** Why there is a computed value and no interval; empty where there is one, or nothing was computed. */
export function noIntervalReason({ interval, method }: Outlook): string {
  return interval !== null || method === null ? '' : 'zu wenige Vorjahre';
}

/** `rechnerisch 15,4 % (Spanne 14,9 bis 15,9 %, Anteilsverfahren)`. */
export function computedPhrase(indicator: Indicator, outlook: Outlook): string {
  if (outlook.computed === null) return '';
  const reason = noIntervalReason(outlook);
  const beside = [
    intervalText(indicator, outlook),
    outlook.method === null ? '' : methodWord(indicator, outlook.method),
    reason === '' ? '' : `ohne Spanne: ${reason}`,
  ].filter((text) => text !== '');
  const value = `rechnerisch ${computedText(indicator, outlook.computed)}`;
  return beside.length === 0 ? value : `${value} (${beside.join(', ')})`;
}

/** Said calmly, once, where the shares of the prior year carry little. */
export function patternSentence({ formula }: Indicator, { patternBroken }: Outlook): string {
  const method = formula.stock ? 'die Fortschreibung' : 'das Anteilsverfahren';
  return patternBroken ? `Das Jahr verläuft anders als das Vorjahr; ${method} ist deshalb unsicher.` : '';
}
