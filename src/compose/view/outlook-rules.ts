import type { Assessment } from '../../domain/assessment.ts';

/** How the year's end was computed in this report; methods it did not use are not explained. */
export function outlookRules(assessments: readonly Assessment[]): readonly string[] {
  const used = new Set(assessments.map(({ outlook }) => outlook.method));
  return [
    ...(used.has('prior-year-shares') ? [SHARES] : []),
    ...(used.has('run-rate') ? [RUN_RATE] : []),
    ...(used.size > 1 || !used.has(null) ? [INTERVAL] : []),
  ];
}

const SHARES =
  'Voraussichtlich, rechnerisch: Ist ÷ Vorjahresanteil bis zum Monat (Anteilsverfahren); bei Beständen werden die Vorjahreswerte der übrigen Monate mit dem Verhältnis des letzten endgültigen Monats fortgeschrieben.';

const RUN_RATE =
  'Voraussichtlich, rechnerisch: das Mittel der bisherigen Monate gilt auch für die übrigen (bisheriges Monatsmittel); ein Bestand bleibt auf dem Stand des letzten endgültigen Monats.';

const INTERVAL =
  'Spanne: rechnerischer Wert ± mittlerer Fehler desselben Verfahrens, rückgerechnet zum selben Monat auf zwei bis fünf endgültige Vorjahre; mit weniger Vorjahren ohne Spanne.';

/** How the explaining sentence comes about. */
export const EXPLANATION_RULE =
  'Erklärung von Quoten: Anteil des Zählers = Zähler ÷ Nenner des Vorjahres − Vergleichswert, Anteil des Nenners = Ist − Zähler ÷ Nenner des Vorjahres. Genannt werden die Monate oder Standorte, die zusammen vier Fünftel einer Abweichung tragen.';
