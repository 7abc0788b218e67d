import type { Agreement, Indicator, Metric } from '../../src/domain/agreement.ts';
import { decimal } from '../../src/domain/decimal.ts';
import { day, month } from '../../src/domain/month.ts';
import { placeIn } from '../../src/domain/place.ts';
import type { Unit } from '../../src/domain/unit.ts';
import { calculationSchema, formulaOf } from '../../src/kinds/index.ts';

const FILE = 'data/vereinbarungen/2020.yaml';
const place = placeIn(FILE);
export const EURO: Unit = { kind: 'euro' };
export const count = (noun: string): Unit => ({ kind: 'count', noun });

const LABELS: Readonly<Record<string, string>> = {
  integrationen: 'Integrationen',
  elb: 'erwerbsfähige Leistungsberechtigte',
  bg_aufgenommen: 'aufgenommene Bedarfsgemeinschaften',
  bg_in_betreuung: 'Bedarfsgemeinschaften in Betreuung',
};

/** The formula of a block `berechnung:`, all scalars as text. */
export function formulaFrom(calculation: object) {
  return formulaOf(calculationSchema.parse(calculation), (metric) => LABELS[metric] ?? metric);
}

/** A goal with everyday settings; a test names only what it is about. */
export function goal(
  id: string,
  calculation: { readonly art: string; readonly [term: string]: unknown },
  own: Partial<Indicator> = {},
): Indicator {
  return {
    id,
    section: id.split('.')[0] ?? id,
    title: `Ziel ${id}`,
    measure: `Kennzahl ${id}`,
    shortName: id,
    wording: '',
    nature: 'target',
    direction: 'at-least',
    unit: count('Fälle'),
    precision: 0,
    target: null,
    owner: 'BA',
    validity: { from: month('2020-01'), until: month('2020-12') },
    kind: calculation.art,
    formula: formulaFrom(calculation),
    planPath: 'prior-year-shares',
    outlook: 'prior-year-shares',
    nearThreshold: decimal(95),
    counted: true,
    smallNumbers: false,
    otherReadings: [],
    beside: [],
    place,
    ...own,
  };
}

export function metric(id: string): Metric {
  return {
    id,
    label: LABELS[id] ?? id,
    unit: id.endsWith('_eur') ? EURO : count('Fälle'),
    source: 'quelle',
    place,
  };
}

/** An agreement of 2020 with these goals and metrics. */
export function agreementWith(indicators: readonly Indicator[], metrics: readonly Metric[]): Agreement {
  return {
    id: 'muster-2020',
    title: 'Zielvereinbarung 2020',
    year: 2020,
    sampleNotice: 'Muster – erfundene Beispieldaten',
    jobcenter: { name: 'Jobcenter Muster', fileName: 'JC-Muster' },
    contact: { name: 'Controlling', email: 'controlling@example.org', phone: '' },
    mailing: { allowedHosts: ['example.org'], noticesTo: null },
    parties: [],
    signatories: [
      {
        party: 'jobcenter',
        name: 'Muster',
        role: 'Geschäftsführung',
        body: 'Jobcenter',
        salutation: 'Guten Tag',
        email: 'gf@example.org',
        signed: { place: null, day: day('2020-08-24') },
      },
    ],
    signedMonthly: false,
    minimumCount: 3,
    preamble: '',
    clauses: [],
    sections: [],
    indicators,
    metrics,
    sources: [],
    openPoints: [],
    glossary: [],
    folder: '',
    written: {},
    place,
  };
}
