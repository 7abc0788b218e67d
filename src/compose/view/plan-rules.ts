import type { Indicator } from '../../domain/agreement.ts';
import { versionsOf } from '../../domain/target-versions.ts';
import { listed } from '../format-german.ts';

// The conventions on targets, plans and comparison, each said once and only where the report uses it.

/** One formula per report. */
export function attainmentRule(indicators: readonly Indicator[]): string {
  const limit = indicators.some(({ reciprocal }) => reciprocal) ? 'Soll ÷ Ist (Kehrwert)' : '2 − Ist ÷ Soll';
  return `Zielerreichungsgrad (eigene Festlegung) = Ist ÷ Soll, bei einer Obergrenze ${limit}. Ist das Soll null, gibt es keinen Grad.`;
}

export function precisionRule(indicators: readonly Indicator[]): string {
  const exact = indicators.filter((indicator) => indicator.exact).map(({ id }) => id);
  const common = 'verglichen wird in der vereinbarten Genauigkeit';
  return exact.length === 0 ? common : `${common}, bei ${listed(exact)} ungerundet`;
}

/** Printed where a goal of the report is one of small numbers. */
export function smallNumbersRule(indicators: readonly Indicator[]): readonly string[] {
  return indicators.some(({ smallNumbers, target }) => smallNumbers && target !== null)
    ? [
        'Kleine Zahlen (eigene Festlegung: unter etwa 100 Fällen im Jahr): Die Abweichung steht in der Einheit, nicht in Prozent.',
      ]
    : [];
}

/** How plans run, and what a change and an amendment mean. */
export function planRules(indicators: readonly Indicator[], year: number): readonly string[] {
  const versions = indicators.flatMap((indicator) => versionsOf(indicator, year));
  const averaged = versions.some(({ basis }) => basis.kind === 'reference-years' && basis.years.length > 1);
  const changed = versions.some(({ terms }) => terms.kind === 'change');
  const amended = indicators.some(({ firstVersions }) => firstVersions);
  return [
    averaged
      ? 'Sollverlauf: Jahreswert × Wert des Referenzjahres bis zum Monat ÷ Wert des Referenzjahres im Jahr; bei mehreren Referenzjahren das Mittel. Bei Fallzahlen und Beträgen wird der kumulierte Verlauf gerundet; Monate sind Differenzen des gerundeten Verlaufs.'
      : 'Sollverlauf: Jahreswert × Vorjahreswert bis zum Monat ÷ Vorjahreswert im Jahr. Bei Fallzahlen und Beträgen wird der kumulierte Verlauf gerundet; Monate sind Differenzen des gerundeten Verlaufs.',
    ...(changed
      ? [
          'Zielwert als Veränderung: Vorjahreswert × (1 + Veränderung), in Prozent und nicht in Prozentpunkten; ein festgelegter Stand bleibt, auch wenn das Vorjahr berichtigt wird.',
        ]
      : []),
    ...(amended
      ? [
          'Nachtrag: Jeder Monat wird an dem Zielwert gemessen, der in ihm galt; der Dezember am dann geltenden. Das zuerst vereinbarte Soll steht daneben.',
        ]
      : []),
  ];
}
