import type { ChartRow, ChartSpec } from '../../../../src/domain/chart-spec.ts';

/** Charts of the invented sample: report of August 2020, most figures final until May, local goals until August. */

const MONTHS = ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];

type Status = ChartRow['status'];
type Values = readonly (number | null)[];

const integrations2019 = [118, 129, 166, 181, 176, 163, 154, 201, 232, 178, 152, 136];
const integrations2020 = [121, 127, 149, 88, 94, 109, 98, 89];
const elb2019 = [10560, 10602, 10588, 10531, 10442, 10367, 10298, 10271, 10214, 10096, 10003, 9938];
const elb2020 = [9897, 9934, 9921, 9868, 9983, 10052, 10048, 10015];
const lzb2019 = [7803, 7788, 7762, 7731, 7702, 7668, 7641, 7617, 7583, 7551, 7522, 7498];
const lzb2020 = [7486, 7471, 7448, 7441, 7437, 7436, 7431, 7389];
const transitions2019 = [121, 104, 97, 92, 90, 88, 95, 99, 93, 89, 91, 96];
const transitions2020 = [116, 99, 94, 103, 112, 110, 108, 106];
const exits2019 = [17, 18, 24, 26, 25, 23, 20, 22, 29, 27, 21, 15];
const exits2020 = [18, 17, 20, 9, 10, 16, 18, 21];
const benefits2019 = [
  3423523, 3420771, 3405783, 3373107, 3344298, 3324367, 3326490, 3312429, 3268487, 3235812, 3221172, 3214473,
];
const benefits2020 = [3274109, 3273150, 3260329, 3312018, 3338365, 3328923, 3310895, 3277579];

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const cumulated = (values: readonly number[]): readonly number[] =>
  values.map((_, month) => sum(values.slice(0, month + 1)));
const runningMean = (values: readonly number[]): readonly number[] =>
  cumulated(values).map((total, month) => total / (month + 1));
const quota = (integrations: readonly number[], elb: readonly number[]): readonly number[] =>
  integrations.map(
    (_, month) =>
      (100 * sum(integrations.slice(0, month + 1))) / (sum(elb.slice(0, month + 1)) / (month + 1)),
  );
const last = (values: readonly number[]): number => values.at(-1) ?? Number.NaN;

export const german = (value: number, digits: number): string =>
  new Intl.NumberFormat('de-DE', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    value,
  );

function signed(value: number, digits: number): string {
  const text = german(Math.abs(value), digits);
  if (Number(value.toFixed(digits)) === 0) return `±${text}`;
  return (value < 0 ? '−' : '+') + text;
}

interface Path {
  readonly plan: Values;
  readonly values: Values;
  readonly statuses: readonly Status[];
  readonly digits: number;
  /** Provisional flows are incomplete and not compared. */
  readonly judgeProvisional: boolean;
}

function rowsOf({ plan, values, statuses, digits, judgeProvisional }: Path): readonly ChartRow[] {
  return statuses.map((status, month) => {
    const value = values[month] ?? null;
    const soll = plan[month] ?? null;
    const compared = value !== null && soll !== null && (status !== 'provisional' || judgeProvisional);
    const variance = compared ? value - soll : null;
    return {
      plan: soll,
      value,
      status,
      label: value === null ? null : german(value, digits),
      variance,
      varianceLabel: variance === null ? null : signed(variance, digits),
      gapLabel: status === 'missing' ? 'k. A.' : status === 'suppressed' ? '*' : null,
    };
  });
}

const UNTIL_MAY: readonly Status[] = statuses('FFFFFPPPOOOO');
const UNTIL_AUGUST: readonly Status[] = statuses('FFFFFFFFOOOO');

function statuses(code: string): readonly Status[] {
  const names: Readonly<Record<string, Status>> = {
    F: 'final',
    P: 'provisional',
    O: 'outlook',
    M: 'missing',
    S: 'suppressed',
    N: 'none',
  };
  return [...code].map((letter) => names[letter] ?? 'none');
}

/** Known months as they are; the rest by the share of the prior year, measured at the last final month. */
function extended(
  known: readonly number[],
  lastYear: readonly number[],
  finalMonths: number,
): readonly number[] {
  const factor = (known[finalMonths - 1] ?? 0) / (lastYear[finalMonths - 1] ?? 1);
  return lastYear.map((value, month) => known[month] ?? value * factor);
}

function shares(lastYear: readonly number[], target: number): readonly number[] {
  return lastYear.map((value) => (value * target) / last(lastYear));
}

const BASE = {
  form: 'plan-actual',
  months: MONTHS,
  varianceTitle: 'Abweichung zum Soll',
  limit: null,
  thinLine: null,
  priorYear: null,
  planLabel: 'Soll',
  provisionalWords: ['vorläufig', 'vorl.'],
  table: { caption: '', columns: [], rows: [] },
} as const;

const quota2019 = quota(integrations2019, elb2019);

export const integrationRate: ChartSpec = {
  ...BASE,
  id: 'integrationsquote',
  better: 1,
  title: 'Quote',
  subtitle: 'kumuliert in %',
  varianceSubtitle: 'in Prozentpunkten',
  rows: rowsOf({
    plan: shares(quota2019, 18.9),
    values: extended(quota(integrations2020, elb2020), quota2019, 5),
    statuses: UNTIL_MAY,
    digits: 1,
    judgeProvisional: false,
  }),
  alt: 'Säulendiagramm je Monat: Integrationsquote gegen Soll.',
};

const meanStock2019 = runningMean(lzb2019);

export const longTermStock: ChartSpec = {
  ...BASE,
  id: 'bestand-lzb',
  better: -1,
  title: 'Bestand LZB',
  subtitle: 'Jahresdurchschnitt bis zum Monat',
  varianceSubtitle: 'Personen',
  limit: { value: 7331, label: 'Zielwert 7.331' },
  thinLine: { values: MONTHS.map((_, month) => lzb2020[month] ?? null), label: 'Monatsbestand' },
  rows: rowsOf({
    plan: shares(meanStock2019, 7331),
    values: extended(runningMean(lzb2020), meanStock2019, 5),
    statuses: UNTIL_MAY,
    digits: 0,
    judgeProvisional: true,
  }),
  alt: 'Säulendiagramm je Monat: durchschnittlicher Bestand gegen Soll.',
};

const transitionsSum2019 = cumulated(transitions2019);

export const transitions: ChartSpec = {
  ...BASE,
  id: 'uebertritte',
  better: -1,
  title: 'Übertritte LZA',
  subtitle: 'kumuliert, Fälle',
  varianceSubtitle: 'Fälle',
  limit: { value: 1132, label: 'Obergrenze 1.132' },
  rows: rowsOf({
    plan: shares(transitionsSum2019, 1132),
    values: extended(cumulated(transitions2020), transitionsSum2019, 8),
    statuses: UNTIL_AUGUST,
    digits: 0,
    judgeProvisional: true,
  }),
  alt: 'Säulendiagramm je Monat: Übertritte gegen Sollverlauf und Obergrenze.',
};

const exitsSum2019 = cumulated(exits2019);

export const exits: ChartSpec = {
  ...BASE,
  id: 'abgaenge',
  better: 1,
  title: 'Abgänge LZA',
  subtitle: 'in Erwerbstätigkeit, kumuliert, Fälle',
  varianceSubtitle: 'Fälle',
  limit: { value: 261, label: 'Mindestwert 261' },
  priorYear: { values: exitsSum2019, label: 'Vorjahr 2019' },
  rows: rowsOf({
    plan: shares(exitsSum2019, 261),
    values: extended(cumulated(exits2020), exitsSum2019, 8),
    statuses: UNTIL_AUGUST,
    digits: 0,
    judgeProvisional: true,
  }),
  alt: 'Säulendiagramm je Monat: Abgänge gegen Soll und Vorjahr.',
};

const millions = (values: readonly number[]): readonly number[] => values.map((value) => value / 1e6);
const benefitsSum2019 = millions(cumulated(benefits2019));

export const benefits: ChartSpec = {
  ...BASE,
  id: 'leistungen',
  better: 0,
  title: 'Leistungen',
  subtitle: 'kumuliert in Mio. €',
  varianceTitle: 'Abweichung zum Prognosewert',
  varianceSubtitle: 'in Mio. €',
  planLabel: 'Prognosewert, anteilig',
  provisionalWords: ['vorläufig', 'vorl.'],
  priorYear: { values: benefitsSum2019, label: 'Vorjahr 2019' },
  rows: rowsOf({
    plan: shares(benefitsSum2019, 38.219839),
    values: extended(millions(cumulated(benefits2020)), benefitsSum2019, 5),
    statuses: UNTIL_MAY,
    digits: 2,
    judgeProvisional: true,
  }),
  alt: 'Säulendiagramm je Monat: Leistungen zum Lebensunterhalt gegen den Prognosewert.',
};

function placesChart(id: string, capacity: Values, occupied: Values, code: string): ChartSpec {
  return {
    ...BASE,
    id,
    form: 'places',
    better: 0,
    title: 'Belegung',
    subtitle: 'Plätze am Monatsende',
    varianceTitle: null,
    varianceSubtitle: '',
    planLabel: 'Plätze',
    provisionalWords: ['vorläufig', 'vorl.'],
    rows: rowsOf({
      plan: capacity,
      values: occupied,
      statuses: statuses(code),
      digits: 0,
      judgeProvisional: true,
    }).map((row) => ({
      ...row,
      variance: null,
      varianceLabel: null,
      ...(row.plan === null ? {} : { stepLabel: german(row.plan, 0) }),
    })),
    alt: 'Säulendiagramm je Monat: belegte Plätze gegen die Platzzahl.',
  };
}

const steps = [145, 145, 145, 130, 130, 130, 115, 115, 115, 100, 100, 100];

export const stabilisation = placesChart(
  'stabilisierung',
  steps,
  [139, 138, 134, 121, 118, 119, 112, 110],
  'FFFFFFFFNNNN',
);

/** The whole year: in October 102 participants on 100 places. */
export const stabilisationYear = placesChart(
  'stabilisierung-jahr',
  steps,
  [139, 138, 134, 121, 118, 119, 112, 110, 109, 102, 99, 97],
  'FFFFFFFFFFFF',
);

export const stabil = placesChart(
  'stabil',
  [50, 50, 50, 45, 45, 45, 45, 45, 45, 45, 45, 45],
  [36, 36, 34, 35, 32, 33, 31, 33],
  'FFFFFFFFNNNN',
);

export const jobPerspective = placesChart(
  'jobperspektive',
  MONTHS.map(() => 64),
  [63, 63, 62, 61, 60, null, 61, 62],
  'FFFFFMFFNNNN',
);

/** Every status in one chart, tiny and zero values, a suppressed month, both tones. */
export const everyStatus: ChartSpec = {
  ...BASE,
  id: 'alle-zustaende',
  better: 1,
  title: 'Zugänge in Beschäftigung',
  subtitle: 'kumuliert, Fälle',
  varianceSubtitle: 'Fälle',
  rows: rowsOf({
    plan: [1, 20, 40, 60, 80, 100, 120, 140, 160, 180, null, 220],
    values: [0, 22, null, null, 79, 100, 128, 151, 158, 171, 190, null],
    statuses: statuses('FFMSFFPPOOON'),
    digits: 0,
    judgeProvisional: true,
  }),
  alt: 'Säulendiagramm je Monat mit allen Zuständen.',
};

export const SAMPLE_CHARTS: readonly ChartSpec[] = [
  integrationRate,
  longTermStock,
  transitions,
  exits,
  benefits,
  stabilisation,
  stabilisationYear,
  stabil,
  jobPerspective,
  everyStatus,
];
