import type { CatalogueEntry } from './entry.ts';
import { quotaOfTwelveMonths, rateOfTwelveMonths } from './month-values.ts';

/** Nothing in the regulation names the month of the stock. */
export const PREVIOUS_MONTH =
  'Nenner ist der Bestand der Vormonate, aus nachgerechneten veröffentlichten Werten erschlossen';

const quota = {
  remark: PREVIOUS_MONTH,
  unit: '%',
  precision: 1,
  monthValue: quotaOfTwelveMonths,
} as const;

/** K2 and its supplementary indicators. German: Verbesserung der Integration in Erwerbstätigkeit. */
export const integrationIndicators: readonly CatalogueEntry[] = [
  {
    ...quota,
    id: 'K2',
    name: 'Integrationsquote',
    shortName: 'Integrationsquote',
    text: 'Integrationen im Verhältnis zum durchschnittlichen Bestand an erwerbsfähigen Leistungsberechtigten. Integration ist die Aufnahme einer sozialversicherungspflichtigen Beschäftigung, einer voll qualifizierenden Ausbildung oder einer Selbständigkeit; je Person und Monat höchstens eine. Öffentlich geförderte Beschäftigung und Minijobs zählen nicht. Gezählt werden Fälle, nicht Personen.',
    source: '§ 5 Abs. 1 SGB2§48aFKV',
    read: 'current',
    direction: 'at-least',
    calculation: {
      art: 'quote-fluss-bestand',
      zaehler: 'integrationen',
      nenner: 'elb',
      'verzug-monate': '1',
      'nenner-wort': 'eLb',
    },
  },
  {
    ...quota,
    id: 'K2E1',
    name: 'Quote der Eintritte in geringfügige Beschäftigung',
    shortName: 'Eintritte Minijob',
    text: 'Eintritte in geringfügige Beschäftigung im Verhältnis zum durchschnittlichen Bestand an erwerbsfähigen Leistungsberechtigten.',
    source: '§ 5 Abs. 2 Nr. 1 SGB2§48aFKV',
    read: 'current',
    direction: 'none',
    calculation: {
      art: 'quote-fluss-bestand',
      zaehler: 'eintritte_minijob',
      nenner: 'elb',
      'verzug-monate': '1',
      'nenner-wort': 'eLb',
    },
  },
  {
    ...quota,
    id: 'K2E2',
    name: 'Quote der Eintritte in öffentlich geförderte Beschäftigung',
    shortName: 'Eintritte öffentlich gefördert',
    text: 'Eintritte in öffentlich geförderte Beschäftigung im Verhältnis zum durchschnittlichen Bestand an erwerbsfähigen Leistungsberechtigten.',
    source: '§ 5 Abs. 2 Nr. 2 SGB2§48aFKV',
    read: 'current',
    direction: 'none',
    calculation: {
      art: 'quote-fluss-bestand',
      zaehler: 'eintritte_oegb',
      nenner: 'elb',
      'verzug-monate': '1',
      'nenner-wort': 'eLb',
    },
  },
  {
    id: 'K2E3',
    name: 'Kontinuierliche Beschäftigung nach Integration',
    shortName: 'Kontinuierliche Beschäftigung',
    text: 'Kontinuierliche Beschäftigungen nach Integration im Verhältnis zur Summe der Integrationen (früher: Nachhaltigkeit). Es werden Summen geteilt.',
    source: '§ 5 Abs. 2 Nr. 3 SGB2§48aFKV',
    read: 'current',
    unit: '%',
    precision: 1,
    direction: 'at-least',
    calculation: {
      art: 'durchschnittsrate',
      zaehler: 'integrationen_kontinuierlich',
      nenner: 'integrationen',
      'verzug-monate': '0',
    },
    monthValue: rateOfTwelveMonths,
  },
  {
    ...quota,
    id: 'K2E4',
    name: 'Integrationsquote der Alleinerziehenden',
    shortName: 'Integrationsquote Alleinerziehende',
    text: 'Die Integrationsquote mit Bezug auf alleinerziehende erwerbsfähige Leistungsberechtigte.',
    source: '§ 5 Abs. 2 SGB2§48aFKV',
    read: '2011',
    direction: 'at-least',
    calculation: {
      art: 'quote-fluss-bestand',
      zaehler: 'integrationen_alleinerziehende',
      nenner: 'elb_alleinerziehende',
      'verzug-monate': '1',
    },
  },
];
