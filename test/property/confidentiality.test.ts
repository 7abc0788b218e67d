import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disclosures } from '../support/disclosure-attack.ts';
import { openSample } from '../support/sample-report.ts';
import {
  type Release,
  type SecretYear,
  secretYears,
  twoReports,
  yearOfOneCorrection,
  yearsOfLargeCorrections,
} from '../support/secret-year.ts';

const LONG = process.env['ZIELBERICHT_LANG'] !== undefined;
const RUNS = LONG ? 10_000 : 300;
const PATIENCE = LONG ? 3_600_000 : 240_000;
const sample = openSample();
type Assumption = 'rows' | 'cells';

function attack(year: SecretYear, release: Release, same: Assumption): readonly string[] {
  return disclosures(year, twoReports(year, release, sample), same);
}

describe('two consecutive reports, with all that goes out with them, give no withheld value away', () => {
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
});
