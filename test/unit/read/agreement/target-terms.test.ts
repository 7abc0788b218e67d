import { describe, expect, test } from 'vitest';
import { decimalText } from '../../../../src/domain/decimal.ts';
import { monthText } from '../../../../src/domain/month.ts';
import { placeIn } from '../../../../src/domain/place.ts';
import { readTarget } from '../../../../src/read/agreement/target-terms.ts';
import { findings } from '../../../../src/read/findings.ts';
import { agreementWith, readText, told } from '../../../support/agreement-text.ts';

const QUOTA = 'zielwert: 18,9 %';
const STOCK = 'zielwert: 7.331';

/** The goal of the sample after its line `zielwert:` was written another way. */
function goalWith(from: string, to: string, id = from === QUOTA ? 'I.1' : 'I.2') {
  const read = readText(agreementWith([from, to]));
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics, null, 2));
  return read.value.indicators.find((indicator) => indicator.id === id);
}

/** One change gives one diagnostic, exactly at `marked` within the new text. */
function expectSlip(from: string, to: string, code: string, marked: string) {
  const text = agreementWith([from, to]);
  const offset = text.indexOf(to) + to.indexOf(marked);
  const before = text.slice(0, offset).split('\n');
  const place = `${before.length}:${[...(before.at(-1) ?? '')].length + 1}`;
  expect(told(readText(text).diagnostics, text)).toEqual([`${code} ${place} ${marked}`]);
}

/** The block of `zielwert:` or `sollverlauf:`, indented as in the file. */
const block = (key: string, ...lines: readonly string[]) =>
  [`${key}:`, ...lines.map((line) => `      ${line}`)].join('\n');

describe('zielwert as a text', () => {
  test('stays a plain number', () => {
    const goal = goalWith(QUOTA, QUOTA);
    expect([goal?.target && decimalText(goal.target), goal?.terms]).toEqual(['0.189', undefined]);
  });
});

describe('zielwert as a change to the prior year', () => {
  const terms = (...lines: readonly string[]) => goalWith(QUOTA, block('zielwert', ...lines))?.terms?.target;

  test.each([
    ['+4,0 %', '0.04'],
    ['-4,0 %', '-0.04'],
    ['−4,0 %', '-0.04'],
    ['0 %', '0'],
    ['+0,25 %', '0.0025'],
  ])('reads %s', (text, share) => {
    const target = terms(`veraenderung: ${text}`);
    expect(target?.kind === 'change' && [decimalText(target.change), target.fixed]).toEqual([share, null]);
  });

  test('keeps the level that was fixed beside it', () => {
    const goal = goalWith(QUOTA, block('zielwert', 'veraenderung: +4,0 %', 'festgelegt: 20,0 %'));
    expect(goal?.target && decimalText(goal.target)).toBe('0.2');
  });

  test('a permitted deterioration takes its sign from the direction', () => {
    const minimum = goalWith(QUOTA, block('zielwert', 'verschlechterung: 4,0 %'))?.terms?.target;
    const limit = goalWith(STOCK, block('zielwert', 'verschlechterung: 10 %'))?.terms?.target;
    const changes = [minimum, limit].map((each) => each?.kind === 'change' && decimalText(each.change));
    expect(changes).toEqual(['-0.04', '0.1']);
  });

  test('DEF-122: a change without percent sign is refused', () => {
    expectSlip(QUOTA, block('zielwert', 'veraenderung: +4,0'), 'DEF-122', '+4,0');
  });

  test('DEF-161: one form at a time, and at least one', () => {
    expectSlip(
      QUOTA,
      block('zielwert', 'veraenderung: +4,0 %', 'verschlechterung: 4,0 %'),
      'DEF-161',
      'zielwert',
    );
    expectSlip(QUOTA, block('zielwert', 'festgelegt: 20,0 %'), 'DEF-161', 'zielwert');
  });

  test('DEF-163: a deterioration has no sign, and nothing falls by more than all', () => {
    expectSlip(QUOTA, block('zielwert', 'verschlechterung: -4,0 %'), 'DEF-163', '-4,0 %');
    expectSlip(QUOTA, block('zielwert', 'veraenderung: -101 %'), 'DEF-163', '-101 %');
  });

  test('DEF-124: the fixed level has the precision of the goal', () => {
    expectSlip(QUOTA, block('zielwert', 'veraenderung: +4,0 %', 'festgelegt: 20,04 %'), 'DEF-124', '20,04 %');
  });

  test('DEF-106: a key that is not known is named with the ones that are', () => {
    expectSlip(QUOTA, block('zielwert', 'veraenderun: +4,0 %'), 'DEF-106', 'veraenderun');
  });
});

describe('zielwert in steps', () => {
  const stepped = (...lines: readonly string[]) =>
    block('zielwert', 'stufen:', ...lines.map((line) => `  ${line}`));

  test('holds each level from its month on', () => {
    const goal = goalWith(STOCK, stepped('- ab: 2020-01', '  wert: 7.400', '- ab: 2020-07', '  wert: 7.331'));
    const target = goal?.terms?.target;
    expect(
      target?.kind === 'steps' &&
        target.steps.map(({ from, level }) => [monthText(from), decimalText(level)]),
    ).toEqual([
      ['2020-01', '7400'],
      ['2020-07', '7331'],
    ]);
    expect(goal?.target && decimalText(goal.target)).toBe('7331');
  });

  test('DEF-164: steps stand in order and within the year', () => {
    expectSlip(
      STOCK,
      stepped('- ab: 2020-01', '  wert: 7.400', '- ab: 2021-01', '  wert: 7.331'),
      'DEF-164',
      '2021-01',
    );
    expectSlip(
      STOCK,
      stepped(
        '- ab: 2020-01',
        '  wert: 7.400',
        '- ab: 2020-07',
        '  wert: 7.350',
        '- ab: 2020-06',
        '  wert: 7.331',
      ),
      'DEF-164',
      '2020-06',
    );
  });

  test('DEF-165: a first step after January is told as the warning it is', () => {
    const text = agreementWith([STOCK, stepped('- ab: 2020-03', '  wert: 7.331')]);
    const read = readText(text);
    expect([read.ok, read.diagnostics.map(({ code, severity }) => `${code} ${severity}`)]).toEqual([
      true,
      ['DEF-165 warning'],
    ]);
  });

  test('DEF-162: steps have no fixed level beside them', () => {
    expectSlip(
      STOCK,
      block('zielwert', 'festgelegt: 7.000', 'stufen:', '  - ab: 2020-01', '    wert: 7.331'),
      'DEF-162',
      '7.000',
    );
  });
});

describe('erwartungswert', () => {
  test('is a forecast under another name', () => {
    const goal = goalWith('prognosewert: 38.219.839 €', 'erwartungswert: 38.219.839 €', 'II');
    expect([goal?.nature, goal?.expectation, goal?.target && decimalText(goal.target)]).toEqual([
      'forecast',
      true,
      '38219839',
    ]);
  });

  test('DEF-175: stands alone beside a forecast', () => {
    const both = 'prognosewert: 38.219.839 €\n    erwartungswert: 38.000.000 €';
    expectSlip('prognosewert: 38.219.839 €', both, 'DEF-175', '38.000.000 €');
  });

  test('DEF-125: stands alone beside a target', () => {
    expectSlip(STOCK, `${STOCK}\n    erwartungswert: 7.400`, 'DEF-125', '7.400');
  });
});

describe('how plan and actual are compared', () => {
  test('vergleich: exakt belongs to its goal', () => {
    expect(goalWith(QUOTA, `${QUOTA}\n    vergleich: exakt`)?.exact).toBe(true);
    expect(goalWith(QUOTA, QUOTA)?.exact).toBeUndefined();
  });

  test('zielerreichungsgrad: kehrwert holds for every goal of the report', () => {
    const read = readText(agreementWith(['offene-punkte:', 'zielerreichungsgrad: kehrwert\noffene-punkte:']));
    expect(read.ok && read.value.indicators.every(({ reciprocal }) => reciprocal)).toBe(true);
  });

  test('below a hundred cases a year a goal is one of small numbers, unless it says otherwise', () => {
    const small = (line: string) => goalWith('zielwert: 261', line, 'III.2')?.smallNumbers;
    expect([
      small('zielwert: 99'),
      small('zielwert: 100'),
      small('zielwert: 99\n    kleine-zahlen: nein'),
    ]).toEqual([true, false, false]);
  });
});

test('the value of a change rate may say its plus, as it says its minus', () => {
  const place = placeIn('data/vereinbarungen/2020.yaml');
  const read = (text: string, art: string) => {
    const found = findings();
    const goal = { einheit: { kind: 'ratio' }, genauigkeit: 1, richtung: 'höchstens', berechnung: { art } };
    const around = { goal, year: 2020, document: { place: () => place }, found };
    const terms = readTarget(text, ['zielwert'], around as never);
    return terms?.kind === 'level' ? decimalText(terms.level) : found.all.map(({ code }) => code).join();
  };
  expect(['+1,0 %', '1,0 %', '−2,0 %'].map((text) => read(text, 'veraenderungsrate'))).toEqual([
    '0.01',
    '0.01',
    '-0.02',
  ]);
  expect(read('+1,0 %', 'quote-bestand')).toBe('DEF-121');
});
