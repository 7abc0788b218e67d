import type { CatalogueEntry } from './entry.ts';
import { PREVIOUS_MONTH } from './integration.ts';
import { changeOfMonth, quotaOfMonth, quotaOfTwelveMonths, rateOfTwelveMonths } from './month-values.ts';

const ratio = { unit: '%', precision: 1, read: 'current' } as const;

/** K3 and its supplementary indicators. German: Vermeidung von langfristigem Leistungsbezug. */
export const longTermIndicators: readonly CatalogueEntry[] = [
  {
    id: 'K3',
    name: 'Bestand an Langzeitleistungsbeziehenden',
    shortName: 'Bestand LZB',
    text: 'Erwerbsfähige Leistungsberechtigte, die in den vergangenen 24 Monaten mindestens 21 Monate hilfebedürftig waren; nicht gleichbedeutend mit Langzeitarbeitslosen. Kennzahl ist die Veränderung gegenüber dem Vorjahresmonat.',
    source: '§ 6 Abs. 1 SGB2§48aFKV',
    read: 'current',
    unit: 'Langzeitleistungsbeziehende',
    precision: 0,
    direction: 'at-most',
    calculation: { art: 'durchschnittsbestand', messgroesse: 'lzb' },
    monthValue: changeOfMonth,
  },
  {
    ...ratio,
    id: 'K3E1',
    name: 'Integrationsquote der Langzeitleistungsbeziehenden',
    shortName: 'Integrationsquote LZB',
    text: 'Die Integrationsquote mit Bezug auf Langzeitleistungsbeziehende.',
    source: '§ 6 Abs. 2 Nr. 1 SGB2§48aFKV',
    remark: PREVIOUS_MONTH,
    direction: 'at-least',
    calculation: {
      art: 'quote-fluss-bestand',
      zaehler: 'integrationen_lzb',
      nenner: 'lzb',
      'verzug-monate': '1',
      'nenner-wort': 'LZB',
    },
    monthValue: quotaOfTwelveMonths,
  },
  {
    ...ratio,
    id: 'K3E2',
    name: 'Aktivierungsquote der Langzeitleistungsbeziehenden',
    shortName: 'Aktivierungsquote LZB',
    text: 'Langzeitleistungsbeziehende in einer Maßnahme der aktiven Arbeitsförderung im Verhältnis zu allen Langzeitleistungsbeziehenden des Monats; über mehrere Monate werden Summen geteilt.',
    source: '§ 6 Abs. 2 Nr. 2 SGB2§48aFKV',
    direction: 'at-least',
    calculation: { art: 'quote-bestand', zaehler: 'lzb_massnahme', nenner: 'lzb', wert: 'zeitraum' },
    monthValue: quotaOfMonth,
  },
  {
    ...ratio,
    id: 'K3E3',
    name: 'Durchschnittliche Zugangsrate der Langzeitleistungsbeziehenden',
    shortName: 'Zugangsrate LZB',
    text: 'Zugänge an Langzeitleistungsbeziehenden im Verhältnis zum Bestand desselben Monats, im Durchschnitt von zwölf Monaten. Es werden Summen geteilt.',
    source: '§ 6 Abs. 2 Nr. 3 SGB2§48aFKV',
    direction: 'at-most',
    calculation: { art: 'durchschnittsrate', zaehler: 'lzb_zugang', nenner: 'lzb', 'verzug-monate': '0' },
    monthValue: rateOfTwelveMonths,
  },
  {
    ...ratio,
    id: 'K3E4',
    name: 'Durchschnittliche Abgangsrate der Langzeitleistungsbeziehenden',
    shortName: 'Abgangsrate LZB',
    text: 'Abgänge an Langzeitleistungsbeziehenden im Verhältnis zum Bestand des Vormonats, im Durchschnitt von zwölf Monaten. Es werden Summen geteilt.',
    source: '§ 6 Abs. 2 Nr. 4 SGB2§48aFKV',
    direction: 'at-least',
    calculation: { art: 'durchschnittsrate', zaehler: 'lzb_abgang', nenner: 'lzb', 'verzug-monate': '1' },
    monthValue: rateOfTwelveMonths,
  },
];
