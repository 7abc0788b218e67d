import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { subgroupText } from '../../../src/compose/view/subgroups.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import { monthText } from '../../../src/domain/month.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { assessmentOf, exact, percent } from '../../support/assessed.ts';
import { draftWith, observed, series } from '../../support/draft-fixture.ts';
import { formulaFrom, goal } from '../../support/goal-fixture.ts';

const calculation = { art: 'quote-fluss-bestand', zaehler: 'int', nenner: 'elb' };
const group = (title: string, letter: string) => ({
  title,
  formula: formulaFrom({ ...calculation, zaehler: `int_${letter}`, nenner: `elb_${letter}` }),
});
const quota = goal('I.1', calculation, {
  unit: { kind: 'ratio' },
  precision: 1,
  target: decimal('0.3'),
  planPath: 'linear',
  outlook: 'none',
  subgroups: { groups: [group('Frauen', 'w'), group('Männer', 'm')], complete: true },
});
const flat = (id: string, value: string) => [
  observed(id, '2018-12', value),
  ...series(id, 2019, Array(12).fill(value)),
  ...series(id, 2020, [value, value, value]),
];
const values = [
  ...flat('elb', '400'),
  ...flat('elb_w', '100'),
  ...flat('elb_m', '300'),
  ...flat('int', '40'),
  ...flat('int_w', '4'),
  ...flat('int_m', '36'),
];
const later = (id: string, at: string, value: string | null, status?: 'suppressed') =>
  observed(id, at, value, { delivery: '2020-10-01', ...(status && { status }) });
const told = (observations: readonly Observation[], indicator = quota) =>
  subgroupText(assessmentOf(draftWith('2020-03', [indicator], observations))).replaceAll('\u00a0', ' ');
const findings = (observations: readonly Observation[], indicator = quota) =>
  check(draftWith('2020-03', [indicator], observations))
    .diagnostics.filter(({ code }) => code === 'CHK-351')
    .map(({ severity, message }) => `${severity}: ${message}`);

describe('women and men beside the whole', () => {
  test('are computed like it; the whole is the ratio of sums, not the mean of their quotas', () => {
    const { judged, subgroups } = assessmentOf(draftWith('2020-03', [quota], values));
    expect(subgroups?.groups.map(({ title, actual }) => `${title} ${percent(actual)}`)).toEqual([
      'Frauen 12.0',
      'Männer 36.0',
    ]);
    expect(percent(judged?.actual)).toBe('30.0');
    expect((12 + 36) / 2).not.toBe(30);
  });

  test('lie Prozentpunkte apart, and are compared with the prior year', () => {
    expect(told(values)).toBe(
      'Frauen 12,0 % (Vorjahr 12,0 %), Männer 36,0 % (Vorjahr 36,0 %); Abstand Frauen zu Männer: −24,0 Prozentpunkte.',
    );
    expect(findings(values)).toEqual([]);
  });

  test('that do not add up to the total are told, not repaired', () => {
    const apart = [...values, later('int_w', '2020-02', '3')];
    const { judged, subgroups } = assessmentOf(draftWith('2020-03', [quota], apart));
    expect(percent(judged?.actual)).toBe('30.0');
    expect(
      subgroups?.discrepancies.map(({ metric, month, together, total }) => [
        metric,
        monthText(month),
        exact(together),
        exact(total),
      ]),
    ).toEqual([['int', '2020-02', '39', '40']]);
    expect(findings(apart)).toEqual([
      'warning: I.1 Kennzahl I.1: Die Teilgruppen ergeben für „int“ im Februar 2020 zusammen 39, geliefert ist 40.',
    ]);
    expect(told(apart)).toContain(
      'Frauen und Männer ergeben im Februar 2020 zusammen nicht den Gesamtwert (39 statt 40, −1); gerechnet wird mit den gelieferten Werten.',
    );
  });

  test('are told once for each metric, with the number of months', () => {
    const apart = [...values, later('int_w', '2020-01', '5'), later('int_w', '2020-02', '5')];
    expect(findings(apart)).toEqual([
      'warning: I.1 Kennzahl I.1: Die Teilgruppen ergeben für „int“ im Januar 2020 zusammen 41, geliefert ist 40 (insgesamt in 2 Monaten).',
    ]);
    expect(told(apart)).toContain('ergeben im Januar 2020 und in einer weiteren Angabe zusammen nicht');
  });

  test('that are no partition need not add up', () => {
    const open = { ...quota, subgroups: { groups: [group('unter 25', 'w')], complete: false } };
    expect(findings(values, open)).toEqual([]);
    expect(told(values, open)).toBe('unter 25 12,0 % (Vorjahr 12,0 %).');
  });

  test('a metric that all share is no sum', () => {
    const shared = (title: string, zaehler: string) => ({
      title,
      formula: formulaFrom({ ...calculation, zaehler }),
    });
    const groups = [shared('Frauen', 'int_w'), shared('Männer', 'int_m')];
    expect(findings(values, { ...quota, subgroups: { groups, complete: true } })).toEqual([]);
  });

  test('a suppressed cell leaves the groups without a value, for one follows from the other, and the whole as it is', () => {
    const masked = [...values, later('int_w', '2020-02', null, 'suppressed')];
    const { judged, subgroups } = assessmentOf(draftWith('2020-03', [quota], masked));
    expect([percent(judged?.actual), subgroups?.distance, subgroups?.discrepancies]).toEqual([
      '30.0',
      null,
      [],
    ]);
    expect(told(masked)).toBe(
      'Frauen nicht berechenbar (der Wert für Februar 2020 ist aus Gründen der statistischen Geheimhaltung gesperrt), ' +
        'Männer nicht berechenbar (der Wert für Februar 2020 ist aus Gründen der statistischen Geheimhaltung gesperrt).',
    );
  });
});
