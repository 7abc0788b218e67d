import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import type { Delivery, Draft } from '../../../src/domain/draft.ts';
import { day, month } from '../../../src/domain/month.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { placeIn } from '../../../src/domain/place.ts';
import { draftWith, observed, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const OLD = { delivery: '2020-06-20', line: 3 };
const NEW = { delivery: '2020-09-20', line: 5 };
const WOMEN = [4101, 4099, 4080, 4062, 4055, 4041, 4033, 4027];
const MEN = [4903, 4890, 4871, 4866, 4850, 4847, 4839, 4822];

/** Both metrics come in one file. */
function inFile(observations: readonly Observation[]): readonly Observation[] {
  return observations.map((each) => {
    const { place } = each.origin;
    const column = each.metric === 'frauen' ? 2 : 3;
    return { ...each, origin: { ...each.origin, place: { ...place, file: `${each.delivery}.csv`, column } } };
  });
}
const women = (values: readonly (number | string)[], own = NEW) =>
  inFile(series('frauen', 2020, values, own));
const men = (values: readonly (number | string)[], own = NEW) => inFile(series('maenner', 2020, values, own));

const stock = goal('I.2', { art: 'durchschnittsbestand', messgroesse: 'frauen' });
const draftOf = (observations: readonly Observation[], own: Partial<Draft> = {}) =>
  draftWith('2020-08', [stock], observations, own);
const PLAUSIBLE = /^CHK-38\d$/u;
function told(draft: Draft): readonly string[] {
  return check(draft)
    .diagnostics.filter(({ code }) => PLAUSIBLE.test(code))
    .map(({ code, severity, place, message }) => `${code} ${severity} ${place?.column}: ${message}`);
}
const before = [...women(WOMEN.slice(0, 6), OLD), ...men(MEN.slice(0, 6), OLD)];

describe('what was stored of a month', () => {
  test('a good delivery goes on without a word', () => {
    expect(told(draftOf([...before, ...women(WOMEN), ...men(MEN)]))).toEqual([]);
  });

  test('swapped columns are an error that names both', () => {
    const [first, ...others] = told(draftOf([...before, ...women(MEN), ...men(WOMEN)]));
    expect(first).toBe(
      'CHK-380 error 2: „frauen“ trägt jetzt die Werte, die „maenner“ in der früheren Lieferung hatte, und umgekehrt: zuerst im Januar 2020, insgesamt in 6 Monaten.',
    );
    expect(others.filter((one) => one.startsWith('CHK-380'))).toEqual([]);
  });

  test('swapped columns are told at the head of the first, where the columns have one', () => {
    const headed = women(MEN).map((each) => ({
      ...each,
      origin: { ...each.origin, head: placeIn('data/exporte/alle.csv', 7, 12) },
    }));
    const found = check(draftOf([...before, ...headed, ...men(WOMEN)]));
    expect(found.diagnostics.find(({ code }) => code === 'CHK-380')?.place).toMatchObject({
      line: 7,
      column: 12,
    });
  });

  test('a series that moved by a month is an error', () => {
    const moved = [4120, ...WOMEN.slice(0, 7)];
    expect(told(draftOf([...before, ...women(moved), ...men(MEN)]))).toContain(
      'CHK-382 error 2: „frauen“ nennt für Februar 2020 den Wert, der in der früheren Lieferung für Januar 2020 stand; so ist es in 5 Monaten.',
    );
  });

  test('a final value that changes without a reason is a warning, with a reason it is none', () => {
    const changed = observed('frauen', '2020-03', '4.060', NEW);
    const [finding, ...others] = told(draftOf([...before, ...inFile([changed])]));
    expect(finding).toMatch(/^CHK-383 warning 2: .*März 2020 endgültig 4\.080 .* jetzt 4\.060\. Ein Grund/u);
    expect(others).toEqual([]);
    const reasoned = observed('frauen', '2020-03', '4.060', { ...NEW, reason: 'Nacherfassung' });
    expect(told(draftOf([...before, ...inFile([reasoned])]))).toEqual([]);
  });
});

describe('a value beside its neighbours', () => {
  const last = (value: string) => [...women([...WOMEN.slice(0, 7), value]), ...men(MEN)];

  test('a thousandth is an error with both readings', () => {
    expect(told(draftOf(last('4')))).toEqual([
      'CHK-384 error 2: „frauen“ ist im August 2020 4 und damit rund ein Tausendstel so groß wie zu erwarten (4.041). Gemeint ist vielleicht 4.000.',
    ]);
  });

  test('a jump is a warning, unless the profile looks elsewhere or allows it', () => {
    expect(told(draftOf(last('2207')))).toEqual([
      'CHK-386 warning 2: „frauen“ ist im August 2020 2.207; nach dem bisherigen Verlauf waren etwa 4.041 zu erwarten.',
    ]);
    const delivery = (limit: ReturnType<typeof decimal> | 'off'): Delivery => ({
      file: '2020-09-20.csv',
      bytes: new Uint8Array(),
      sha256: '',
      source: 'quelle',
      day: day('2020-09-20'),
      jumps: new Map([['frauen', limit]]),
    });
    const quiet = (limit: ReturnType<typeof decimal> | 'off') =>
      told(draftOf(last('2207'), { deliveries: [delivery(limit)] }));
    expect(quiet('off')).toEqual([]);
    expect(quiet(decimal('0.6'))).toEqual([]);
    expect(quiet(decimal('0.3'))).toHaveLength(1);
  });

  test('a stock that stands still for three months is a notice', () => {
    const still = [...WOMEN.slice(0, 5), 4041, 4041, 4041];
    expect(told(draftOf([...women(still), ...men(MEN)]))).toEqual([
      'CHK-388 notice 2: „frauen“ nennt bis August 2020 in 3 Monaten nacheinander genau 4.041.',
    ]);
  });
});

describe('a file as a whole', () => {
  test('one value in all columns is a warning', () => {
    const third = inFile(series('divers', 2020, [4400, 4390, 4380, 4370, 4360, 4350, 4340, 4027], NEW));
    const row = [...women(WOMEN), ...men([...MEN.slice(0, 7), 4027]), ...third];
    expect(told(draftOf(row)).filter((one) => one.startsWith('CHK-387'))).toEqual([
      'CHK-387 warning 2: Für August 2020 tragen 3 Messgrößen dieser Datei denselben Wert 4.027.',
    ]);
  });

  test('one value in all columns is told at the first of them', () => {
    const at = (column: number, observations: readonly Observation[]) =>
      observations.map(({ origin, ...each }) => ({
        ...each,
        origin: { ...origin, place: { ...origin.place, column } },
      }));
    const third = inFile(series('divers', 2020, [4400, 4390, 4380, 4370, 4360, 4350, 4340, 4027], NEW));
    const row = [...at(9, third), ...at(5, women(WOMEN)), ...at(7, men([...MEN.slice(0, 7), 4027]))];
    expect(check(draftOf(row)).diagnostics.find(({ code }) => code === 'CHK-387')?.place?.column).toBe(5);
  });

  test('without a value for the year of the agreement is a warning', () => {
    const delivery = {
      file: 'alt.csv',
      bytes: new Uint8Array(),
      sha256: '',
      source: 'q',
      day: day('2020-09-20'),
    };
    const old = observed('frauen', '2019-08', '4100', NEW);
    const placed = { ...old, origin: { ...old.origin, place: { ...old.origin.place, file: 'alt.csv' } } };
    expect(told(draftOf([...before, placed], { deliveries: [delivery] }))).toEqual([
      'CHK-381 warning 1: Die Lieferung vom 20.09.2020 enthält keinen Wert für 2020; ihr letzter Monat ist August 2019.',
    ]);
  });

  test('sites that are not their total are a warning at the total', () => {
    const table = { columns: ['frauen', 'maenner', 'alle'].map((metric) => ({ metric, label: metric })) };
    const sums = WOMEN.map((value, index) => value + (MEN[index] ?? 0));
    const all = inFile(series('alle', 2020, [...sums.slice(0, 7), 8850], NEW));
    const sites = {
      ...stock,
      siteTable: table,
      validity: { from: month('2020-01'), until: month('2020-12') },
    };
    const draft = draftWith('2020-08', [sites], [...women(WOMEN), ...men(MEN), ...all]);
    expect(told(draft)).toEqual([
      'CHK-385 warning 3: I.2 Kennzahl I.2: Die Standorte ergeben im August 2020 zusammen 8.849, „alle“ nennt 8.850.',
    ]);
  });
});
