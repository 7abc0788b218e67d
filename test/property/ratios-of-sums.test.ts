import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Decimal, decimal, roundHalfAway } from '../../src/domain/decimal.ts';
import type { Formula, Reported } from '../../src/domain/formula.ts';
import { addMonths, type Month, month, yearToDate } from '../../src/domain/month.ts';
import { rollingQuota } from '../../src/kinds/month-value.ts';
import { formulaFrom } from '../support/goal-fixture.ts';

const FIRST = month('2018-12');
const counts = fc.array(fc.nat({ max: 100_000 }), { minLength: 25, maxLength: 25 });
const stocks = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 25, maxLength: 25 });

/** Series from December 2018 on, by metric. */
function table(runs: Readonly<Record<string, readonly number[]>>): Reported {
  return (metric, at) => decimal(runs[metric]?.[at - FIRST] ?? 0);
}

function value(formula: Formula, reported: Reported, text: string): Decimal {
  return roundHalfAway(formula.actual(reported, yearToDate(month(text))) ?? decimal(0), 20);
}

test('an average rate lies between the extremes of its monthly rates', () => {
  const formula = formulaFrom({ art: 'durchschnittsrate', zaehler: 'zu', nenner: 'b', 'verzug-monate': '1' });
  fc.assert(
    fc.property(counts, stocks, (zu, b) => {
      const reported = table({ zu, b });
      const own = (at: Month) => reported('zu', at).div(reported('b', addMonths(at, -1)));
      const rates = yearToDate(month('2020-06'))
        .map(own)
        .toSorted((one, other) => one.cmp(other));
      const rate = value(formula, reported, '2020-06');
      expect(rate.gte(roundHalfAway(rates[0] ?? decimal(0), 20))).toBe(true);
      expect(rate.lte(roundHalfAway(rates.at(-1) ?? decimal(0), 20))).toBe(true);
    }),
  );
});

test('a total quota lies between those of women and men', () => {
  const of = (zaehler: string | string[], nenner: string | string[]) =>
    formulaFrom({ art: 'quote-fluss-bestand', zaehler, nenner });
  fc.assert(
    fc.property(counts, counts, stocks, stocks, (int_w, int_m, elb_w, elb_m) => {
      const reported = table({ int_w, int_m, elb_w, elb_m });
      const total = value(of(['int_w', 'int_m'], ['elb_w', 'elb_m']), reported, '2020-06');
      const [lower, upper] = [of('int_w', 'elb_w'), of('int_m', 'elb_m')]
        .map((formula) => value(formula, reported, '2020-06'))
        .toSorted((one, other) => one.cmp(other));
      expect(lower?.lte(total) && upper?.gte(total)).toBe(true);
    }),
  );
});

test('the year-progress value of K2 in December is the value of its twelve months, whatever the lag', () => {
  fc.assert(
    fc.property(counts, stocks, fc.constantFrom(0, 1), (int, elb, lag) => {
      const reported = table({ int, elb });
      const terms = { zaehler: 'int', nenner: 'elb' };
      const progress = formulaFrom({ art: 'quote-fluss-bestand', ...terms, 'verzug-monate': String(lag) });
      const rolling = rollingQuota({ ...terms, 'verzug-monate': lag }, (metric) => metric);
      for (const december of ['2019-12', '2020-12']) {
        expect(value(rolling, reported, december).eq(value(progress, reported, december))).toBe(true);
      }
    }),
  );
});

test('a change rate does not depend on the unit', () => {
  const formula = formulaFrom({ art: 'veraenderungsrate', messgroesse: 'zu' });
  fc.assert(
    fc.property(stocks, fc.integer({ min: 1, max: 1000 }), (zu, factor) => {
      const scaled = table({ zu: zu.map((each) => each * factor) });
      expect(value(formula, scaled, '2020-09').eq(value(formula, table({ zu }), '2020-09'))).toBe(true);
    }),
  );
});

test('utilisation of places that hold everyone lies between nothing and all of them', () => {
  const formula = formulaFrom({
    art: 'auslastung-gestuft',
    standorte: [
      {
        name: 'Ort',
        belegt: 'belegt',
        stufen: [
          { ab: '2019-01', plaetze: '30' },
          { ab: '2020-05', plaetze: '20' },
        ],
      },
    ],
  });
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 }), { minLength: 25, maxLength: 25 }), (belegt) => {
      const share = value(formula, table({ belegt }), '2020-08');
      expect(share.gte('0') && share.lte('1')).toBe(true);
    }),
  );
});
