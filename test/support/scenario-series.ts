import {
  deliveredTable,
  familyTable,
  integrationTable,
  jobcenterTable,
  placesTable,
  siteTable,
  stabilTable,
} from './scenario-tables.ts';

/** One value of the sample as written: `{ metric: 'elb', month: '2020-05', value: '10052' }`; `*` is suppressed. */
export interface ScenarioValue {
  readonly metric: string;
  /** `2020-05` */
  readonly month: string;
  readonly value: string;
}

/** The final values: metric → month (`2020-05`) → digits, or `*` for a suppressed value. */
export const scenarioSeries: ReadonlyMap<string, ReadonlyMap<string, string>> = seriesOf([
  jobcenterTable,
  siteTable,
  familyTable,
  integrationTable,
  stabilTable,
  placesTable,
]);

/** One file of the sample and what it must be read as. */
export interface ScenarioDelivery {
  /** Below `data/`: `exporte/2020-08/lza_15087_2020-08.csv`. */
  readonly path: string;
  readonly profile: 'ba-breit' | 'lang' | 'landkreis-excel';
  readonly source: 'ba-sgb2' | 'ba-lza' | 'landkreis';
  readonly day: string;
  /** Every value it delivers. `status` as in `DataStatus`; a missing value is an empty text. */
  readonly values: readonly (ScenarioValue & { readonly status: string })[];
}

type Change = Readonly<Record<string, readonly [value: string, status: string]>>;

/** STABIL Eisleben & Hettstedt, May 2020, before the participant counted twice was found. */
const COUNTED_TWICE: Change = { 'stabil_eilhet_belegt/2020-05': ['21', 'final'] };
/** Jobperspektive 58+, June 2020, was delivered only in October. */
const JUNE_MISSING: Change = {
  'jp58_belegt/2020-06': ['', 'missing'],
  'jp58_neu/2020-06': ['', 'missing'],
};

/** Every delivery of the sample, in the order of its days. */
export const scenarioDeliveries: readonly ScenarioDelivery[] = [
  municipal('2020-05', '2020-06-05', COUNTED_TWICE),
  unemployment('2020-07', '2020-08-03'),
  municipal('2020-07', '2020-08-07', { ...COUNTED_TWICE, ...JUNE_MISSING }),
  basicIncome('2020-07', '2020-08-20'),
  unemployment('2020-08', '2020-09-01'),
  municipal('2020-08', '2020-09-08', JUNE_MISSING),
  basicIncome('2020-08', '2020-09-22'),
  unemployment('2020-12', '2021-01-05'),
  municipal('2020-12', '2021-01-12', {}),
  basicIncome('2020-12', '2021-04-20'),
];

function basicIncome(folder: string, day: string): ScenarioDelivery {
  const rows = linesOf(deliveredTable).filter(([delivery]) => delivery === day);
  const changes = rows.map(([, month, metric, value, status]) => {
    const firmness = { endgueltig: 'final', vorlaeufig: 'provisional' }[status ?? ''] ?? 'extrapolated';
    return [`${metric}/${month}`, [value ?? '', firmness]] as const;
  });
  const metrics = ['integrationen', 'elb', 'lzb', 'llu_eur'];
  const path = `exporte/${folder}/sgb2_eckwerte_15087_${folder}.csv`;
  const values = valuesOf(metrics, folder, Object.fromEntries(changes));
  return { path, profile: 'ba-breit', source: 'ba-sgb2', day, values };
}

function unemployment(folder: string, day: string): ScenarioDelivery {
  const sites = metricsOf(siteTable);
  const path = `exporte/${folder}/lza_15087_${folder}.csv`;
  const values = valuesOf(['uebertritte_lza', 'abgaenge_lza_erwerb', ...sites], folder, {});
  return { path, profile: 'lang', source: 'ba-lza', day, values };
}

function municipal(folder: string, day: string, changes: Change): ScenarioDelivery {
  const metrics = [familyTable, integrationTable, stabilTable, placesTable].flatMap(metricsOf);
  const path = `exporte/${folder}/landkreis_programme_${folder}.csv`;
  return {
    path,
    profile: 'landkreis-excel',
    source: 'landkreis',
    day,
    values: valuesOf(metrics, folder, changes),
  };
}

function valuesOf(metrics: readonly string[], until: string, changes: Change): ScenarioDelivery['values'] {
  return metrics.flatMap((metric) => {
    const series = [...(scenarioSeries.get(metric) ?? [])].filter(([month]) => month <= until);
    return series.map(([month, final]) => {
      const [value, status] = changes[`${metric}/${month}`] ?? [
        final,
        final === '*' ? 'suppressed' : 'final',
      ];
      return { metric, month, value, status };
    });
  });
}

function seriesOf(tables: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    tables.flatMap((table) => metricsOf(table).map((metric) => [metric, columnOf(table, metric)] as const)),
  );
}

function columnOf(table: string, metric: string): ReadonlyMap<string, string> {
  const index = metricsOf(table).indexOf(metric) + 1;
  const cells = linesOf(table).map((line) => [line[0] ?? '', line[index] ?? ''] as const);
  return new Map(cells.filter(([, value]) => value !== ''));
}

function metricsOf(table: string): readonly string[] {
  return (table.trim().split('\n')[0] ?? '').split(';').slice(1);
}

function linesOf(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(';'));
}
