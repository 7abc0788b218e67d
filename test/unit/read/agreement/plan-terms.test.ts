import { describe, expect, test } from 'vitest';
import { decimalText } from '../../../../src/domain/decimal.ts';
import { agreementWith, readText, told } from '../../../support/agreement-text.ts';

/** The line of the quota and its value; the first such pair in the file. */
const PLAN = 'sollverlauf: vorjahresanteile';

function terms(to: string) {
  const read = readText(agreementWith([PLAN, to]));
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics, null, 2));
  return read.value.indicators[0]?.terms?.plan;
}

function expectSlip(to: string, code: string, marked: string) {
  const text = agreementWith([PLAN, to]);
  const offset = text.indexOf(to) + to.indexOf(marked);
  const before = text.slice(0, offset).split('\n');
  const place = `${before.length}:${[...(before.at(-1) ?? '')].length + 1}`;
  expect(told(readText(text).diagnostics, text)).toEqual([`${code} ${place} ${marked}`]);
}

const block = (...lines: readonly string[]) =>
  ['sollverlauf:', ...lines.map((line) => `      ${line}`)].join('\n');
const values = (...texts: readonly string[]) => ['werte:', ...texts.map((text) => `  - ${text}`)];
const YEAR = '1,1 % 2,3 % 3,8 % 5,5 % 7,2 % 8,7 % 10,2 % 12,1 % 14,3 % 16,0 % 17,5 % 18,9 %'
  .split(' %')
  .filter((text) => text !== '')
  .map((text) => `${text.trim()} %`);

describe('sollverlauf', () => {
  test('as one of the old keywords stays a keyword', () => {
    const read = readText(agreementWith([PLAN, 'sollverlauf: linear']));
    const [goal] = read.ok ? read.value.indicators : [];
    expect([goal?.planPath, goal?.terms]).toEqual(['linear', undefined]);
  });

  test('may be automatic, with what it can choose from', () => {
    expect(terms('sollverlauf: automatisch')).toMatchObject({ kind: 'automatic', years: null, excluded: [] });
    expect(terms(block('art: automatisch', 'messgroesse: elb', 'ausgenommen: [2019]'))).toMatchObject({
      kind: 'automatic',
      delivered: { metric: 'elb', monthly: false },
      excluded: [2019],
    });
  });

  test('names up to three reference years', () => {
    expect(terms(block('art: referenzjahre', 'referenzjahre: [2019, 2018, 2017]'))?.years).toEqual([
      2019, 2018, 2017,
    ]);
  });

  test('holds twelve values', () => {
    const delivered = terms(block('art: geliefert', ...values(...YEAR)))?.delivered;
    expect(delivered?.kind === 'values' && delivered.values.map(decimalText).slice(0, 2)).toEqual([
      '0.011',
      '0.023',
    ]);
  });

  test('DEF-166: details belong to their keyword', () => {
    expectSlip(block('art: linear', 'referenzjahre: [2019]'), 'DEF-166', 'referenzjahre');
    expectSlip(block('art: geliefert'), 'DEF-166', 'geliefert');
    expectSlip(block('art: geliefert', ...values(...YEAR), 'angabe: kumuliert'), 'DEF-166', 'angabe');
    expectSlip(block('art: geliefert', 'messgroesse: elb', ...values(...YEAR)), 'DEF-166', 'werte');
  });

  test('DEF-167: a year has twelve values', () => {
    expectSlip(block('art: geliefert', ...values(...YEAR.slice(1))), 'DEF-167', 'werte');
  });

  test('DEF-168: the last value is the target', () => {
    expectSlip(block('art: geliefert', ...values(...YEAR.slice(0, 11), '18,8 %')), 'DEF-168', '18,8 %');
  });

  test('DEF-169: a reference year lies before the agreement', () => {
    expectSlip(block('art: referenzjahre', 'referenzjahre:', '  - 2019', '  - 2020'), 'DEF-169', '2020');
  });

  test('DEF-174: month values of a quota cannot be added', () => {
    expectSlip(block('art: geliefert', 'messgroesse: elb', 'angabe: je-monat'), 'DEF-174', 'je-monat');
  });

  test('DEF-130: the metric of a plan is one of the agreement', () => {
    expectSlip(block('art: geliefert', 'messgroesse: plan_quote'), 'DEF-130', 'plan_quote');
  });

  test('more than three reference years are refused', () => {
    const text = agreementWith([
      PLAN,
      block('art: referenzjahre', 'referenzjahre: [2019, 2018, 2017, 2016]'),
    ]);
    expect(readText(text).ok).toBe(false);
  });
});
