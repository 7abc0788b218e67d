import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disclosures } from '../support/disclosure-attack.ts';
import { openSample } from '../support/sample-report.ts';
import {
  allEditions,
  digestOn,
  isBySource,
  type Release,
  type SecretYear,
  secretYears,
  twoReports,
  yearOfOneCorrection,
  yearOfTwoSides,
  yearOfTwoTotals,
  yearsOfLargeCorrections,
} from '../support/secret-year.ts';
import { allWords, type ToldPlace, toldPlaces } from '../support/told-places.ts';

const LONG = process.env['ZIELBERICHT_LANG'] !== undefined;
const RUNS = LONG ? 10_000 : 200;
const PATIENCE = LONG ? 3_600_000 : 240_000;
const sample = openSample();
type Assumption = 'rows' | 'cells';

function attack(year: SecretYear, release: Release, same: Assumption): readonly string[] {
  return disclosures(year, allEditions(year, release, sample), same);
}

describe('two consecutive reports in all their editions, with all that goes out with them, give no withheld value away', () => {
  const nothing = (years: fc.Arbitrary<SecretYear>, same: Assumption) =>
    fc.assert(
      fc.property(years, (year) => {
        expect(attack(year, 'filtered', same)).toEqual([]);
      }),
      { numRuns: RUNS },
    );

  test('to somebody who can calculate', () => nothing(secretYears, 'rows'), PATIENCE);

  test(
    'nor to somebody who takes each value that nobody corrected for the same in both',
    () => {
      nothing(yearsOfLargeCorrections, 'cells');
    },
    PATIENCE,
  );
});

describe('no report says how long a withheld cell is in its file, or lets it be guessed from the digest', () => {
  test(
    'no cell on the line of a withheld one has a column; no file with one has a digest',
    () => {
      fc.assert(
        fc.property(secretYears, (year) => {
          for (const report of allEditions(year, 'filtered', sample).flat()) {
            const told = toldPlaces(report);
            const secret = new Set(told.filter(({ cell }) => cell === '*').map(({ line }) => line));
            expect(told.filter(({ line, column }) => secret.has(line) && column !== '')).toEqual([]);
            const words = allWords(report);
            for (const delivery of withheldDeliveries(told, year)) {
              expect(words).not.toContain(digestOn(delivery).slice(0, 12));
            }
          }
        }),
        { numRuns: LONG ? 1_000 : 40 },
      );
    },
    PATIENCE,
  );

  test('other lines keep their columns', () => {
    const columns = toldPlaces(twoReports(yearOfOneCorrection, 'filtered', sample)[1]).map(
      (each) => each.column,
    );
    expect(columns.filter((column) => column !== '').length).toBeGreaterThan(20);
  });
});

/** Days whose file holds a value that the programme, and not the source, withheld. */
function withheldDeliveries(
  told: readonly ToldPlace[],
  { sites, places, groups }: SecretYear,
): readonly string[] {
  const tables = { ort: sites, platz: places, gruppe: groups };
  const byProgramme = told.filter(({ cell, metric, month }) => {
    const [, name = '', index] = /^(ort|platz|gruppe)(\d)$/.exec(metric) ?? [];
    const table = tables[name as keyof typeof tables];
    return cell === '*' && table && !isBySource(table, Number(index), Number(month.slice(5)) - 1);
  });
  return [...new Set(byProgramme.map(({ line }) => /(\d{4}-\d\d-\d\d)\.csv/.exec(line)?.[1] ?? ''))];
}

describe('the attack finds', () => {
  /** How many of a hundred random years give something away. */
  const caught = (release: Release, years: fc.Arbitrary<SecretYear>, same: Assumption) =>
    fc.sample(years, { numRuns: 100, seed: 7 }).filter((year) => attack(year, release, same).length > 0)
      .length;

  test('what subtraction gives, where nothing but the small values is withheld', () => {
    expect(caught('primary-only', secretYears, 'rows')).toBeGreaterThan(60);
  });

  test('what two reports give together, where the filter forgets what was shown before', () => {
    expect(attack(yearOfOneCorrection, 'forgetful', 'cells')).toContain('ort2 2020-01 = 2');
    expect(attack(yearOfOneCorrection, 'filtered', 'cells')).toEqual([]);
  });

  test('what the totals of two goals tell by their difference, where both are told', () => {
    expect(attack(yearOfTwoTotals, 'all-totals', 'rows')).toContain('ort2 2020-01 = 2');
    expect(attack(yearOfTwoTotals, 'filtered', 'rows')).toEqual([]);
  });

  test('what the editions of both sides give together, where each withholds for its own goals alone', () => {
    expect(attack(yearOfTwoSides, 'own-goals', 'rows')).toContain('ort0 2020-01 = 2');
    expect(attack(yearOfTwoSides, 'filtered', 'rows')).toEqual([]);
  });
});
