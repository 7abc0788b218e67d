import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { metricsText } from '../../../src/cli/show-catalogue.ts';
import { month, yearToDate } from '../../../src/domain/month.ts';
import { CAVEATS, catalogue, catalogueEntry } from '../../../src/kinds/catalogue/index.ts';
import { calculationSchema, formulaOf } from '../../../src/kinds/index.ts';
import { unitOf } from '../../../src/read/terms.ts';

const label = (metric: string) => metric;
const december = yearToDate(month('2020-12'));

describe('the catalogue of § 48a SGB II', () => {
  test('holds K1, K2, K3 and their four supplementary indicators each', () => {
    const ids = ['K1', 'K2', 'K3'].flatMap((id) => [id, ...[1, 2, 3, 4].map((n) => `${id}E${n}`)]);
    expect(catalogue.map(({ id }) => id)).toEqual(ids);
  });

  test.each(catalogue.map((entry) => [entry.id, entry] as const))(
    '%s reads as a calculation, has a month value of its own, and says where it comes from',
    (_, entry) => {
      const calculation = calculationSchema.parse(entry.calculation);
      const [year, monthly] = [formulaOf(calculation, label), entry.monthValue(calculation, label)];
      expect(new Set(monthly?.needs(december).map(({ metric }) => metric))).toEqual(
        new Set(year.needs(december).map(({ metric }) => metric)),
      );
      expect(entry.source).toMatch(/^§ [456] Abs\. [12]( Nr\. [1-4])? SGB2§48aFKV$/);
      expect(entry.text).toMatch(/\.$/);
      expect(CAVEATS[entry.read]).toContain('gelesen');
      expect(year.change ?? false).toBe(false);
      expect(unitOf(entry.unit).kind === 'ratio').toBe(entry.precision === 1);
    },
  );

  test('takes the stock of the previous month for K2 and its family, of the same month for inflows', () => {
    const lags = catalogue.flatMap(({ id, calculation }) =>
      calculation['verzug-monate'] === undefined ? [] : [`${id} ${calculation['verzug-monate']}`],
    );
    expect(lags).toEqual([
      'K1E3 0',
      'K1E4 1',
      'K2 1',
      'K2E1 1',
      'K2E2 1',
      'K2E3 0',
      'K2E4 1',
      'K3E1 1',
      'K3E3 0',
      'K3E4 1',
    ]);
  });

  test('tells what was read in the version of 2011 alone', () => {
    const old = catalogue.filter(({ read }) => read === '2011').map(({ id }) => id);
    expect(old).toEqual(['K1', 'K1E1', 'K1E2', 'K2E4']);
  });

  test('has no month value where an agreement computes in a way that does not carry it', () => {
    const other = calculationSchema.parse({ art: 'stichtag-je-bezugsgroesse', zaehler: 'a', bezug: 'b' });
    expect(catalogue.map(({ monthValue }) => monthValue(other, label))).toEqual(catalogue.map(() => null));
  });

  test('stands in the handbook as it is', () => {
    const handbook = readFileSync(new URL('../../../docs/handbuch.md', import.meta.url), 'utf8');
    const rows = catalogue.map((entry) => {
      const metrics = metricsText(entry)
        .split(', ')
        .map((metric) => `\`${metric}\``);
      const place = entry.source.replace(' SGB2§48aFKV', '');
      return `| ${entry.id} | ${entry.name} | ${metrics.join(', ')} | \`${entry.calculation.art}\` | ${place} |`;
    });
    for (const row of rows) expect(handbook).toContain(row);
    expect(handbook.split('\n').filter((line) => /^\| K\d.* § \d/.test(line))).toEqual(rows);
  });

  test('knows no other id', () => {
    expect(catalogueEntry('K4')).toBeUndefined();
    expect(catalogueEntry('Integrationsquote')).toBeUndefined();
  });
});
