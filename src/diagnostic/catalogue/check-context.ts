import { defineWarning } from '../diagnostic.ts';

// Findings of the station `check` on context values (`umfeld`).

export const comparisonTypeNotInForce = defineWarning<{
  type: string;
  month: string;
  from: string;
  until: string;
}>({
  code: 'CHK-371',
  title: 'Vergleichstyp gilt im Berichtsmonat nicht',
  message: ({ type, month, from, until }) =>
    `Der Vergleichstyp ${type} gilt ${until === '' ? `ab ${from}` : `von ${from} bis ${until}`}; der Berichtsmonat ist ${month}.`,
  hint: 'Bitte prüfen Sie, welchem Vergleichstyp das Jobcenter in diesem Monat angehört. Der Bericht vermerkt die Gültigkeit beim Wert.',
});

export const comparisonTypeChanged = defineWarning<{ type: string; before: string }>({
  code: 'CHK-372',
  title: 'Vergleichstyp seit dem Vorjahr geändert',
  message: ({ type, before }) =>
    `Das Jobcenter gehört zum Vergleichstyp ${type}, im Vorjahr zu ${before}; beide Mediane sind nicht vergleichbar.`,
  hint: 'Der Bericht vermerkt den Wechsel beim Wert. Ein Vergleich mit dem Median des Vorjahres gehört nicht in einen Kommentar.',
});
