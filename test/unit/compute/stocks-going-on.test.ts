import { describe, expect, test } from 'vitest';
import { methodWord } from '../../../src/compose/outlook-words.ts';
import type { Indicator } from '../../../src/domain/agreement.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { assessmentOf, exact, percent } from '../../support/assessed.ts';
import { draftWith, observed, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const laufend = {
  planPath: 'linear',
  outlook: 'run-rate',
  target: decimal('0.8'),
  unit: { kind: 'ratio' },
  precision: 1,
} as const;
const ratio = (calculation: Parameters<typeof goal>[1]) => goal('I.1', calculation, laufend);

function computed(indicator: Indicator, observations: readonly Observation[], at = '2020-04') {
  return assessmentOf(draftWith(at, [indicator], observations)).outlook.computed;
}

describe('the run rate of a ratio of stocks holds the stocks, not the ratio so far', () => {
  test('the change of a mean: 98 in April stays, held against the prior year month by month', () => {
    const change = ratio({ art: 'veraenderungsrate', messgroesse: 'lzb', aus: 'mittel' });
    const before = series('lzb', 2019, [100, 100, 100, 100, 98, 98, 96, 96, 96, 96, 96, 96]);
    const values = [...before, ...series('lzb', 2020, [94, 96, 98, 98])];
    const year = (94 + 96 + 98 + 98 * 9) / (400 + 2 * 98 + 6 * 96) - 1;
    expect(percent(computed(change, values), 4)).toBe((year * 100).toFixed(4));
    expect(methodWord(change, 'run-rate')).toBe('gleichbleibender Bestand');
  });

  test('the change of a mean is not told where a month of the prior year is not there', () => {
    const change = ratio({ art: 'veraenderungsrate', messgroesse: 'lzb', aus: 'mittel' });
    const before = series('lzb', 2019, [100, 100, 100, 100, 98, null, 96, 96, 96, 96, 96, 96]);
    expect(computed(change, [...before, ...series('lzb', 2020, [94, 96, 98, 98])])).toBeNull();
  });

  test('utilisation: the occupied places stay, and the agreed steps of the months ahead are known', () => {
    const stufen = [
      { ab: '2020-01', plaetze: '10' },
      { ab: '2020-10', plaetze: '8' },
    ];
    const standorte = [{ name: 'Ort', belegt: 'belegt', stufen }];
    const values = series('belegt', 2020, [9, 9, 8, 8, 8, 8, 7, 7]);
    const found = computed(ratio({ art: 'auslastung-gestuft', standorte }), values, '2020-08');
    expect(percent(found)).toBe((((64 + 4 * 7) / (9 * 10 + 3 * 8)) * 100).toFixed(1));
  });

  test('a quota of sums of two stocks: both stay as they are', () => {
    const quota = ratio({ art: 'quote-bestand', zaehler: 'akt', nenner: 'elb', wert: 'zeitraum' });
    const values = [...series('akt', 2020, [10, 20, 30, 40]), ...series('elb', 2020, [100, 100, 100, 80])];
    expect(percent(computed(quota, values), 4)).toBe(((420 / 1020) * 100).toFixed(4));
  });

  test('a mean over the delivered months goes on with the last of them', () => {
    const lenient = goal(
      'I.1',
      { art: 'durchschnittsbestand', messgroesse: 'b', 'fehlende-monate': 'auslassen' },
      { planPath: 'linear', outlook: 'run-rate', target: decimal(100) },
    );
    const values = [
      ...series('b', 2020, [90, 100]),
      observed('b', '2020-03', null),
      observed('b', '2020-04', '80'),
    ];
    expect(exact(computed(lenient, values))).toBe('82.7272727272727272727272727272727272727273');
  });
});

describe('the run rate of what is made of movements', () => {
  test('the change of a sum: the mean of the months goes on, held against the prior year as it was', () => {
    const change = ratio({ art: 'veraenderungsrate', messgroesse: 'llu', aus: 'summe' });
    const before = series('llu', 2019, [100, 100, 100, 100, 120, 120, 120, 120, 120, 120, 120, 120]);
    const values = [...before, ...series('llu', 2020, [100, 110, 90, 120])];
    expect(percent(computed(change, values), 4)).toBe((((420 * 3) / 1360 - 1) * 100).toFixed(4));
    expect(methodWord(change, 'run-rate')).toBe('bisheriges Monatsmittel');
  });

  test('a rate of movements stays, for both sides go on at their mean; no stock is said to stay', () => {
    const rate = ratio({ art: 'durchschnittsrate', zaehler: 'zugang', nenner: 'elb' });
    const values = [...series('zugang', 2020, [10, 20, 30, 40]), ...series('elb', 2020, Array(4).fill(500))];
    expect(percent(computed(rate, values))).toBe('5.0');
    expect(methodWord(rate, 'run-rate')).toBe('bisheriges Monatsmittel');
  });
});
