import type { Indicator } from '../../src/domain/agreement.ts';
import { decimal } from '../../src/domain/decimal.ts';
import { month } from '../../src/domain/month.ts';
import { count, EURO, formulaFrom, goal } from './goal-fixture.ts';

const PROGRAMME: Partial<Indicator> = {
  nature: 'none',
  direction: 'none',
  planPath: 'none',
  outlook: 'none',
  owner: 'Kommune',
  unit: count('Plätze'),
};

function places(name: string, prefix: string, steps: Readonly<Record<string, string>>) {
  return {
    name,
    belegt: `${prefix}_belegt`,
    'plaetze-geliefert': `${prefix}_plaetze`,
    stufen: Object.entries(steps).map(([ab, plaetze]) => ({ ab, plaetze })),
  };
}

/** The goals of the agreement 2020 with the readings of the sample. */
export const scenarioGoals: readonly Indicator[] = [
  goal(
    'I.1',
    { art: 'quote-fluss-bestand', zaehler: 'integrationen', nenner: 'elb' },
    { measure: 'Integrationsquote', unit: { kind: 'ratio' }, precision: 1, target: decimal('0.189') },
  ),
  goal(
    'I.2',
    { art: 'durchschnittsbestand', messgroesse: 'lzb' },
    { measure: 'Bestand an Langzeitleistungsbeziehenden', direction: 'at-most', target: decimal(7331) },
  ),
  goal(
    'II',
    { art: 'fluss-kumuliert', messgroesse: 'llu_eur' },
    { nature: 'forecast', direction: 'at-most', unit: EURO, target: decimal(38219839) },
  ),
  goal(
    'III.1',
    { art: 'fluss-kumuliert', messgroesse: 'uebertritte_lza' },
    { direction: 'at-most', target: decimal(1132) },
  ),
  goal('III.2', { art: 'fluss-kumuliert', messgroesse: 'abgaenge_lza_erwerb' }, { target: decimal(261) }),
  goal(
    'IV.1',
    {
      art: 'je-bezugsgroesse',
      zaehler: 'bg_aufgenommen',
      bezug: 'coaches',
      'zaehler-wort': 'BG',
      'bezug-wort': 'Coaches',
    },
    {
      unit: count('BG je Coach'),
      precision: 1,
      target: decimal(20),
      owner: 'Kommune',
      planPath: 'linear',
      outlook: 'none',
      counted: false,
      smallNumbers: true,
      chosenReading: { id: 'A', title: 'Aufnahmen im Jahr' },
      otherReadings: [
        {
          id: 'B',
          title: 'BG in Betreuung am Stichtag',
          precision: 1,
          unit: count('BG je Coach'),
          formula: formulaFrom({
            art: 'stichtag-je-bezugsgroesse',
            zaehler: 'bg_in_betreuung',
            bezug: 'coaches',
            'zaehler-wort': 'BG',
            'bezug-wort': 'Coaches',
          }),
        },
      ],
    },
  ),
  goal(
    'IV.2',
    {
      art: 'qualitativ',
      angaben: [
        { messgroesse: 'ae_eil_tn', standort: 'Eisleben' },
        { messgroesse: 'ae_sgh_tn', standort: 'Sangerhausen' },
      ],
    },
    { ...PROGRAMME, nature: 'qualitative', unit: count('Teilnehmende') },
  ),
  goal(
    'IV.3',
    {
      art: 'plaetze-gestuft',
      standorte: [
        places('Sangerhausen', 'stabil_sgh', { '2019-01': '20', '2020-04': '15' }),
        places('Eisleben & Hettstedt', 'stabil_eilhet', { '2019-01': '30' }),
      ],
    },
    PROGRAMME,
  ),
  goal(
    'IV.4',
    {
      art: 'plaetze-gestuft',
      standorte: [places('Landkreis', 'jp58', { '2019-01': '72', '2020-01': '64' })],
    },
    { ...PROGRAMME, validity: { from: month('2020-01'), until: month('2021-06') } },
  ),
  goal(
    'IV.5',
    {
      art: 'plaetze-gestuft',
      standorte: [
        places('Landkreis', 'sta', {
          '2019-01': '145',
          '2020-04': '130',
          '2020-07': '115',
          '2020-10': '100',
        }),
      ],
    },
    { ...PROGRAMME, beside: [{ metric: 'sta_unterbrochen', label: 'unterbrochen' }] },
  ),
];
