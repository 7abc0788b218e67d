import fc from 'fast-check';
import { check } from '../../src/check/check.ts';
import { reachOf } from '../../src/check/reach.ts';
import { reportedData } from '../../src/check/reported-data.ts';
import { compose } from '../../src/compose/compose.ts';
import { compute } from '../../src/compute/compute.ts';
import { newsOf } from '../../src/compute/news.ts';
import type { Outcome } from '../../src/diagnostic/outcome.ts';
import type { Indicator, Provider } from '../../src/domain/agreement.ts';
import { decimal } from '../../src/domain/decimal.ts';
import type { Checked, Draft } from '../../src/domain/draft.ts';
import { addMonths, month, monthText } from '../../src/domain/month.ts';
import type { Observation, ReportedData } from '../../src/domain/observation.ts';
import { placeIn } from '../../src/domain/place.ts';
import type { Report } from '../../src/domain/report.ts';
import { scopedDraft } from '../../src/read/scope/scoped-draft.ts';
import { draftWith, observed, series } from './draft-fixture.ts';
import { agreementWith, formulaFrom, goal, metric } from './goal-fixture.ts';
import { earlierOf, type Sample } from './sample-report.ts';

/** Counts of one table, by site and month, and which of them the source withholds. */
export interface SecretTable {
  readonly values: readonly (readonly number[])[];
  readonly bySource: readonly (readonly boolean[])[];
  /** For each month: which site a second delivery corrects, and to what; null for none. */
  readonly corrected: readonly ({ readonly site: number; readonly value: number } | null)[];
}

/** A further goal about some of the sites, with a total of its own: what two totals tell by their difference. */
export interface SecretPart {
  /** Which sites it counts. */
  readonly cells: readonly number[];
  /** With a table of its own, by its delivered total alone, or as their sum. */
  readonly told: 'table' | 'total' | 'summed';
  readonly owner: Provider;
  /** True where it stands before the others in the agreement. */
  readonly first: boolean;
}

/** A few months of invented secrets: a goal with a table by sites, a programme at several places, a goal with groups. */
export interface SecretYear {
  readonly sites: SecretTable;
  /** How many of the sites, from the first on, are in the table of the first goal; the last may be in the part alone. */
  readonly tabled: number;
  readonly part: SecretPart | null;
  readonly places: SecretTable;
  readonly programme: 'plaetze-gestuft' | 'auslastung-gestuft' | 'qualitativ';
  /** Groups of persons that make up a goal: women, men. */
  readonly groups: SecretTable;
  /** How the whole of the groups comes: delivered, or as their sum. */
  readonly whole: 'delivered' | 'summed';
}

/** Counts below it are secret. */
export const MINIMUM = 3;
/** Agreed at each place of the programme. */
export const PLACES = 15;
export const FIRST = '2020-06-01';
export const SECOND = '2020-07-01';

const small = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.nat({ max: 12 }));

function table(sites: fc.Arbitrary<number>, months: number, secrets: number): fc.Arbitrary<SecretTable> {
  return sites.chain((count) =>
    fc.record({
      values: grid(small, count, months),
      bySource: grid(
        fc.nat({ max: 99 }).map((die) => die < secrets),
        count,
        months,
      ),
      corrected: fc.array(
        fc.option(fc.record({ site: fc.nat({ max: count - 1 }), value: small }), { freq: 3 }),
        { minLength: months, maxLength: months },
      ),
    }),
  );
}

function grid<Value>(cell: fc.Arbitrary<Value>, rows: number, columns: number) {
  const row = fc.array(cell, { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: rows, maxLength: rows });
}

/** Two to four months; the last of them is known to the second report alone. */
export const secretYears: fc.Arbitrary<SecretYear> = fc
  .integer({ min: 2, max: 4 })
  .chain((months) =>
    fc.record({
      sites: table(fc.integer({ min: 2, max: 5 }), months, 8),
      places: table(fc.integer({ min: 2, max: 3 }), months, 0),
      programme: fc.constantFrom('plaetze-gestuft', 'auslastung-gestuft', 'qualitativ'),
      groups: table(fc.integer({ min: 2, max: 3 }), months, 4),
      whole: fc.constantFrom('delivered', 'summed'),
    }),
  )
  .chain((year) => withPart(year));

type Whole = Omit<SecretYear, 'part' | 'tabled'>;

function withPart(year: Whole): fc.Arbitrary<SecretYear> {
  const count = year.sites.values.length;
  const tables = fc.oneof(fc.constant(count), fc.constant(Math.max(count - 1, 2)));
  return tables.chain((tabled) =>
    fc.record({ part: fc.option(partOf(count, tabled), { freq: 4 }) }).map(({ part }) => ({
      ...year,
      part,
      tabled: part === null ? count : tabled,
    })),
  );
}

/**
 * A site that is not in the table of the first goal is in the part, beside one that is; then a table or the sum says so,
 * for of cells that stand in no table nobody knows what is their total.
 */
function partOf(count: number, tabled: number): fc.Arbitrary<SecretPart> {
  const inTable = Array.from({ length: tabled }, (_, site) => site);
  const outside = Array.from({ length: count - tabled }, (_, index) => tabled + index);
  return fc.record({
    cells: fc.subarray(inTable, { minLength: 1 }).map((cells) => [...cells, ...outside]),
    told:
      outside.length > 0 ? fc.constantFrom('table', 'summed') : fc.constantFrom('table', 'total', 'summed'),
    owner: fc.constantFrom('BA', 'Kommune'),
    first: fc.boolean(),
  });
}

/** The same, with corrections of large values only: each cell that none names is the same in both reports. */
export const yearsOfLargeCorrections: fc.Arbitrary<SecretYear> = secretYears.map((year) => ({
  ...year,
  sites: withLargeCorrections(year.sites),
  places: withLargeCorrections(year.places),
  groups: withLargeCorrections(year.groups),
}));

function withLargeCorrections(table: SecretTable): SecretTable {
  const isLarge = (value: number) => value >= MINIMUM;
  return {
    ...table,
    corrected: table.corrected.map((correction, index) => {
      const before = correction === null ? 0 : (table.values[correction.site]?.[index] ?? 0);
      return correction !== null && isLarge(before) && isLarge(correction.value) ? correction : null;
    }),
  };
}

/**
 * January at three sites is 7, 4, 2 and then 7, 9, 2. The first report withholds 4 and 2; one that forgot it would show
 * the 9 and withhold 7 and 2, and the 7 stands in the first.
 */
export const yearOfOneCorrection: SecretYear = {
  sites: {
    ...unchanged([
      [7, 0],
      [4, 0],
      [2, 0],
    ]),
    corrected: [{ site: 1, value: 9 }, null],
  },
  tabled: 3,
  part: null,
  places: unchanged([
    [5, 5],
    [5, 5],
  ]),
  groups: unchanged([
    [5, 5],
    [5, 5],
  ]),
  programme: 'plaetze-gestuft',
  whole: 'delivered',
};

function unchanged(values: SecretTable['values']): SecretTable {
  const nothing = values.map((months) => months.map(() => false));
  return { values, bySource: nothing, corrected: [null, null] };
}

/** The value a delivery gives; the first one knows no correction. */
export function truth(table: SecretTable, site: number, index: number, delivery: string): number {
  const correction = table.corrected[index];
  if (delivery === SECOND && correction?.site === site) return correction.value;
  return table.values[site]?.[index] ?? 0;
}

/** A source withholds what is there: zero is never withheld. */
export function isBySource(table: SecretTable, site: number, index: number): boolean {
  const somewhere = [FIRST, SECOND].every((delivery) => truth(table, site, index, delivery) > 0);
  return somewhere && (table.bySource[site]?.[index] ?? false);
}

/** Of three sites in January: all together in one goal, two of them in a goal of the other side, and each total is told. */
export const yearOfTwoTotals: SecretYear = {
  ...yearOfOneCorrection,
  sites: unchanged([
    [7, 7],
    [20, 9],
    [2, 9],
  ]),
  part: { cells: [0, 1], told: 'table', owner: 'Kommune', first: false },
};

/** In January two of three sites are large, and each side has a table of its own with the small one in it. */
export const yearOfTwoSides: SecretYear = {
  ...yearOfTwoTotals,
  sites: unchanged([
    [2, 7],
    [14, 9],
    [13, 9],
  ]),
};

/**
 * How a report is made: as the programme does, or with a part of the filter switched off. `all-totals` tells totals
 * that would tell a cell; `own-goals` looks in the edition of one side at its goals alone.
 */
export type Release = 'filtered' | 'primary-only' | 'forgetful' | 'all-totals' | 'own-goals';

/** The reports of two months running in every edition: who gets all of them lays them side by side. */
export function allEditions(year: SecretYear, release: Release, sample: Sample): readonly TwoReports[] {
  const scopes = year.part === null ? [undefined] : ([undefined, 'BA', 'Kommune'] as const);
  return scopes.map((scope) => twoReports(year, release, sample, scope));
}

export type TwoReports = readonly [Report, Report];

/** The reports of two months running, from the same exports as they were then. */
export function twoReports(year: SecretYear, release: Release, sample: Sample, scope?: Provider): TwoReports {
  const months = year.sites.values[0]?.length ?? 0;
  const first = deliveryOf(year, FIRST, months - 1);
  const second = deliveryOf(year, SECOND, months);
  const both = release === 'forgetful' ? second : [...first, ...second];
  const before = reportOn(year, first, months - 1, release, { sample, since: null, scope });
  return [before, reportOn(year, both, months, release, { sample, since: before, scope })];
}

function deliveryOf(year: SecretYear, delivery: string, months: number): readonly Observation[] {
  const { sites, places, groups } = year;
  const thisYear = Array.from({ length: months }, (_, index) => {
    const at = monthText(addMonths(month('2020-01'), index));
    const total = String(sum(sites, index, delivery, tabledSites(year)));
    const part = String(sum(sites, index, delivery, year.part?.cells));
    return [
      ...cellsOf(groups, 'gruppe', index, delivery, at),
      observed('personen', at, String(sum(groups, index, delivery)), { delivery }),
      ...cellsOf(sites, 'ort', index, delivery, at),
      ...cellsOf(places, 'platz', index, delivery, at),
      observed('abgaenge', at, total, { delivery }),
      observed('gesamt', at, total, { delivery }),
      observed('teil', at, part, { delivery }),
    ];
  }).flat();
  return inFile([...yearBefore(year, delivery), ...thisYear], delivery);
}

/** No secrets: ten cases and more at each site, so that a report can say which of them moved. */
function yearBefore(year: SecretYear, delivery: string): readonly Observation[] {
  const { sites, part } = year;
  const run = (chosen: readonly number[]) =>
    Array.from({ length: 12 }, (_, index) =>
      String(chosen.reduce((total, site) => total + earlierCases(site, index), 0)),
    );
  return [
    ...sites.values.flatMap((_, site) => series(`ort${site}`, 2019, run([site]), { delivery })),
    ...series('abgaenge', 2019, run(tabledSites(year)), { delivery }),
    ...series('gesamt', 2019, run(tabledSites(year)), { delivery }),
    ...series('teil', 2019, run(part?.cells ?? []), { delivery }),
  ];
}

/** Different from month to month at each site, as cases are, so that sums can be recognised. */
function earlierCases(site: number, index: number): number {
  return 10 + ((index * index * (site + 1) + 3 * index * site + index) % 11);
}

/** The sites in the table of the first goal. */
export function tabledSites({ tabled }: SecretYear): readonly number[] {
  return Array.from({ length: tabled }, (_, site) => site);
}

/** A line for each month, its cells side by side: the columns tell how long each cell is. */
function inFile(observations: readonly Observation[], delivery: string): readonly Observation[] {
  const lines = [...Map.groupBy(observations, ({ month: at }) => at).values()];
  return lines.flatMap((cells, index) => {
    let column = 1;
    return cells.map((cell) => {
      const place = placeIn(fileOf(delivery), index + 2, column);
      column += cell.origin.raw.length + 1;
      return { ...cell, origin: { ...cell.origin, place } };
    });
  });
}

function fileOf(delivery: string): string {
  return `data/exporte/${delivery}.csv`;
}

export function sum(
  table: SecretTable,
  index: number,
  delivery: string,
  chosen: readonly number[] = [...table.values.keys()],
): number {
  return chosen.reduce((total, site) => total + truth(table, site, index, delivery), 0);
}

function cellsOf(table: SecretTable, name: string, index: number, delivery: string, at: string) {
  return table.values.map((_, site) =>
    isBySource(table, site, index)
      ? observed(`${name}${site}`, at, null, { delivery, status: 'suppressed' })
      : observed(`${name}${site}`, at, String(truth(table, site, index, delivery)), { delivery }),
  );
}

interface Setting {
  readonly sample: Sample;
  readonly since: Report | null;
  /** The side whose edition it is; undefined for the whole one. */
  readonly scope: Provider | undefined;
}

function reportOn(
  year: SecretYear,
  observations: readonly Observation[],
  months: number,
  release: Release,
  { sample: { templates }, since, scope }: Setting,
): Report {
  const at = monthText(addMonths(month('2020-01'), months - 1));
  const draft = draftOn(year, observations, at);
  const checked = released(scope === undefined ? draft : scopedDraft(draft, scope), release);
  const chain = { inputsHash: '0'.repeat(64), reportId: '1'.repeat(64), predecessorId: null, version: 1 };
  const earlier = since && earlierOf(checked, since);
  const assessments = compute(checked, earlier?.data);
  const news = newsOf(checked, assessments, earlier);
  return given(compose({ checked, assessments, news, templates, chain, draft: null }));
}

/** Of the file that was delivered on a day; its beginning is found nowhere else. */
export function digestOn(day: string): string {
  return day.replaceAll('-', '').padEnd(64, 'f');
}

function draftOn(year: SecretYear, observations: readonly Observation[], at: string): Draft {
  const part = year.part === null ? [] : [partGoal(year.part)];
  const [before, after] = year.part?.first ? [part, []] : [[], part];
  const indicators = [...before, exits(year), programme(year), persons(year), ...after];
  const ids = [...new Set(observations.map((each) => each.metric))];
  const deliveries = [...new Set(observations.map(({ delivery }) => delivery))].map((day) => ({
    source: 'quelle',
    file: fileOf(day),
    day,
    bytes: new Uint8Array(),
    sha256: digestOn(day),
  }));
  const draft = draftWith(at, indicators, observations, { deliveries });
  const sections = [
    { id: 'III', title: 'Lokale Ziele', owner: 'BA' as const },
    { id: 'IV', title: 'Kommunale Ziele', owner: 'Kommune' as const },
  ];
  return { ...draft, agreement: { ...agreementWith(indicators, ids.map(metric)), sections } };
}

/** `III.9` or `IV.9`, in the section of its owner. */
function partGoal({ cells, told, owner }: SecretPart): Indicator {
  const ids = cells.map((site) => `ort${site}`);
  const columns = [
    ...cells.map((site) => ({ metric: `ort${site}`, label: `Ort${site}` })),
    { metric: 'teil', label: 'teil' },
  ];
  return goal(
    owner === 'BA' ? 'III.9' : 'IV.9',
    { art: 'fluss-kumuliert', messgroesse: told === 'summed' ? ids : 'teil' },
    {
      owner,
      planPath: 'linear',
      outlook: 'none',
      target: decimal(60),
      ...(told === 'table' ? { siteTable: { columns } } : {}),
    },
  );
}

function exits(year: SecretYear): Indicator {
  const columns = tabledSites(year).map((site) => ({ metric: `ort${site}`, label: `Ort${site}` }));
  return goal(
    'III.2',
    { art: 'fluss-kumuliert', messgroesse: 'abgaenge' },
    {
      planPath: 'linear',
      outlook: 'none',
      target: decimal(60),
      siteTable: { columns: [...columns, { metric: 'gesamt', label: 'gesamt' }] },
    },
  );
}

/** Since January, with what each group adds to it. */
function persons({ groups, whole }: SecretYear): Indicator {
  const ids = groups.values.map((_, group) => `gruppe${group}`);
  const since = (messgroesse: string | readonly string[]) => ({ art: 'fluss-kumuliert', messgroesse });
  return goal('III.3', since(whole === 'delivered' ? 'personen' : ids), {
    planPath: 'linear',
    outlook: 'none',
    target: decimal(60),
    subgroups: {
      groups: ids.map((id) => ({ title: `G${id.slice(1)}`, formula: formulaFrom(since(id)) })),
      complete: true,
    },
  });
}

function programme({ places, programme: art }: SecretYear): Indicator {
  const names = places.values.map((_, site) => `platz${site}`);
  const own = { owner: 'Kommune', direction: 'none', planPath: 'none', outlook: 'none' } as const;
  if (art === 'qualitativ') {
    const angaben = names.map((id) => ({ messgroesse: id, standort: `Platz${id.slice(5)}` }));
    return goal('IV.2', { art, angaben }, { ...own, nature: 'qualitative' });
  }
  const standorte = names.map((id) => ({
    name: `Platz${id.slice(5)}`,
    belegt: id,
    stufen: [{ ab: '2019-01', plaetze: String(PLACES) }],
  }));
  const unit = { kind: art === 'auslastung-gestuft' ? 'ratio' : 'count', noun: 'Plätze' } as const;
  return goal('IV.2', { art, standorte }, { ...own, nature: 'none', unit });
}

/** What the filter releases, or what would be released without half of it. */
function released({ whole, ...own }: Draft, release: Release): Checked {
  const checked = given(check({ ...own, ...(whole && release !== 'own-goals' ? { whole } : {}) }));
  if (release === 'all-totals') return withTotals(checked, own);
  if (release !== 'primary-only') return checked;
  return withoutSmall(checked, own);
}

/** Sums come out right here, so that a control lacks nothing but what it is about. */
function added(checked: Checked, observations: readonly Observation[], draft: Draft): Checked {
  const everything = reportedData(draft.observations);
  const standIn: ReportedData['standIn'] = (_, id, at) => everything.newest(id, at);
  const data = { ...reportedData(observations), standIn };
  const reach = checked.agreement.indicators.map(
    (each) => [each.id, reachOf(each, data, checked.month)] as const,
  );
  return { ...checked, observations, data, reach: new Map(reach) };
}

function withTotals(checked: Checked, draft: Draft): Checked {
  const totals = (each: Observation) => /^(abgaenge|gesamt|teil)$/.test(each.metric);
  const observations = [
    ...checked.observations.filter((each) => !totals(each)),
    ...draft.observations.filter(totals),
  ];
  return added(checked, observations, draft);
}

function withoutSmall(checked: Checked, draft: Draft): Checked {
  const cells = /^(ort|platz|gruppe)/;
  const observations = draft.observations.map((each): Observation => {
    const secret = cells.test(each.metric) && each.value?.gt(decimal(0)) && each.value.lt(decimal(MINIMUM));
    return secret
      ? { ...each, value: null, status: 'suppressed', origin: { ...each.origin, raw: '*' } }
      : each;
  });
  return added(checked, observations, draft);
}

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value;
}
