import { addMonths, month, monthText } from '../../src/domain/month.ts';
import type { Report } from '../../src/domain/report.ts';
import { namedSites } from './disclosure-derivations.ts';
import { type Layout, type Reading, readingsOf } from './disclosure-readings.ts';
import { type Bounds, determinedCells, type Equation, equation } from './disclosure-solver.ts';
import {
  FIRST,
  isBySource,
  MINIMUM,
  PLACES,
  SECOND,
  type SecretTable,
  type SecretYear,
  type TwoReports,
  tabledSites,
  truth,
} from './secret-year.ts';

/** A secret the attacker got hold of: `ort1 2020-02 = 2`. */
export type Disclosure = string;

/**
 * Reads two consecutive reports, in every edition there is, as somebody would who wants to know, and names every secret
 * they give away together.
 *
 * The attacker knows how the figures are made, that counts are whole and not negative, and, the strongest one there
 * is, which cells are below the minimum, unless a row shows no cell at all. `same` says what is taken for the same
 * value in both reports: rows without a correction, for behind `*` a corrected row may have changed anywhere; or even
 * every single cell that none corrects.
 */
export function disclosures(
  year: SecretYear,
  editions: readonly TwoReports[],
  same: 'rows' | 'cells' = 'rows',
): readonly Disclosure[] {
  const cellOf = cellNames(year, same);
  const reports = editions.flatMap(([first, second]) => [
    { report: first, delivery: FIRST },
    { report: second, delivery: SECOND },
  ]);
  const readings = reports.flatMap(({ report, delivery }) =>
    readingsOf(report, layoutOf(year)).map((each) => ({
      ...each,
      delivery: each.delivery === 'earlier' ? FIRST : (each.delivery ?? delivery),
    })),
  );
  const ofYear = readings.filter(({ months }) => months.every((at) => at.startsWith(YEAR)));
  const equations = eachOnce(ofYear.flatMap((each) => equationsOf(each, year, cellOf)));
  const printed = new Set(equations.flatMap(({ terms }) => (terms.size === 1 ? [...terms.keys()] : [])));
  const secrets = secretsOf(year, cellOf);
  const open = (cell: string): Bounds => (printed.has(cell) ? ANY : (secrets.get(cell)?.bounds ?? ANY));
  const blind = (cell: string): Bounds => (rowShows(cell, printed) ? open(cell) : ANY);
  const found = [ANYWHERE, blind].flatMap((bounds) => [...determinedCells(equations, bounds)]);
  // Of sites and places every cell that may be shown is printed: one that is not protects another.
  const protects = (cell: string) => !cell.startsWith('gruppe') && !printed.has(cell);
  const told = found.filter(([cell, value]) => secrets.has(cell) || (value > 0n && protects(cell)));
  const values = new Set(told.map(([cell, value]) => `${cell} = ${value}`));
  return [...values, ...reports.flatMap(({ report, delivery }) => movedMost(report, year, delivery))];
}

/** The year before holds no secrets, and no figure adds up both. */
const YEAR = '2020-';

/** The editions of one report say most things alike. */
function eachOnce(equations: readonly Equation[]): readonly Equation[] {
  const named = equations.map((each) => [`${[...each.terms.keys()].join('+')}=${each.sum}`, each] as const);
  return [...new Map(named).values()];
}

/** To name the site that moved most says something of all: none is named while a cell of theirs is secret. */
function movedMost(report: Report, { sites }: SecretYear, delivery: string): readonly Disclosure[] {
  return namedSites(report).flatMap(({ site, until }) => {
    const known = month(until) - month('2020-01') + 1;
    const secret = Array.from({ length: known }, (_, index) => secretsIn(sites, 'ort', index)).flat();
    return secret.some(([, , day]) => day === delivery) ? [`${site} is named`] : [];
  });
}

const ANY: Bounds = { least: 0n, most: null };
const ANYWHERE = () => ANY;

function layoutOf(year: SecretYear): Layout {
  const { places, groups, programme, part } = year;
  return {
    groups: groups.values.map((_, group) => `gruppe${group}`),
    utilisation: programme === 'auslastung-gestuft' ? PLACES : null,
    sites: tabledSites(year).map((site) => `ort${site}`),
    part: (part?.cells ?? []).map((site) => `ort${site}`),
    places: places.values.map((_, site) => `platz${site}`),
  };
}

/** The figure of a goal itself is the sum of its sites or groups. */
function equationsOf(
  { metrics, months, value, delivery }: Reading,
  year: SecretYear,
  cellOf: CellName,
): readonly Equation[] {
  const { sites, groups, part } = layoutOf(year);
  const wholes: Readonly<Record<string, readonly string[]>> = {
    abgaenge: sites,
    gesamt: sites,
    personen: groups,
    teil: part,
  };
  const named = wholes[metrics[0] ?? ''] ?? metrics;
  const cells = named.flatMap((metric) => months.map((at) => cellOf(metric, at, delivery ?? SECOND)));
  return cells.length === 0 ? [] : [equation(cells, value)];
}

type CellName = (metric: string, at: string, delivery: string) => string;

/** `ort1 2020-02`, with the delivery where it may differ between the two. */
function cellNames(year: SecretYear, same: 'rows' | 'cells'): CellName {
  return (metric, at, delivery) => {
    const table = tableOf(metric, year);
    const correction = table.corrected[month(at) - month('2020-01')] ?? null;
    const differs = correction !== null && (same === 'rows' || metric.endsWith(String(correction.site)));
    return `${metric} ${at}${differs ? ` (${delivery})` : ''}`;
  };
}

function tableOf(metric: string, { sites, places, groups }: SecretYear): SecretTable {
  if (metric.startsWith('gruppe')) return groups;
  return metric.startsWith('ort') ? sites : places;
}

/** Every cell that must never be known, with what the strongest attacker knows about it. */
function secretsOf(year: SecretYear, cellOf: CellName): ReadonlyMap<string, { readonly bounds: Bounds }> {
  const months = year.sites.values[0]?.length ?? 0;
  return new Map(
    Array.from({ length: months }, (_, index) => monthText(addMonths(month('2020-01'), index))).flatMap(
      (at, index) => [
        ...secretsIn(year.sites, 'ort', index).map(
          ([name, bounds, day]) => [cellOf(name, at, day), { bounds }] as const,
        ),
        ...secretsIn(year.places, 'platz', index).map(
          ([name, bounds, day]) => [cellOf(name, at, day), { bounds }] as const,
        ),
        ...secretsIn(year.groups, 'gruppe', index).map(
          ([name, bounds, day]) => [cellOf(name, at, day), { bounds }] as const,
        ),
      ],
    ),
  );
}

function secretsIn(
  table: SecretTable,
  name: string,
  index: number,
): readonly (readonly [string, Bounds, string])[] {
  return table.values.flatMap((_, site) =>
    [FIRST, SECOND].flatMap((delivery) => {
      const value = truth(table, site, index, delivery);
      const metric = `${name}${site}`;
      const secret = (most: bigint | null) => [[metric, { least: 1n, most }, delivery] as const];
      if (isBySource(table, site, index)) return secret(null);
      return value > 0 && value < MINIMUM ? secret(2n) : [];
    }),
  );
}

/** True where any cell of the same row stands open. */
function rowShows(cell: string, printed: ReadonlySet<string>): boolean {
  const [name = '', ...rest] = cell.split(' ');
  const row = (other: string) =>
    other.replace(/\d.*$/, '') === name.replace(/\d.*$/, '') && other.endsWith(rest.join(' '));
  return [...printed].some(row);
}
