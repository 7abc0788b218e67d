import { expect, test } from 'vitest';
import { partInUnit } from '../../../src/compose/part-unit.ts';
import { partsText } from '../../../src/compose/view/figures.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import { count, metric } from '../../support/goal-fixture.ts';

const metrics = ['llu_a_eur', 'llu_b_eur', 'elb'].map(metric);
const told = (key: string, label: string, summands?: readonly string[]) =>
  partsText([
    partInUnit(
      {
        key,
        label,
        value: decimal(17_210_117),
        unit: count(label),
        precision: 0,
        ...(summands && { summands }),
      },
      { metrics },
    ),
  ]).replaceAll('\u00a0', ' ');

test('a sum of money has its sign, the prior year’s as well', () => {
  expect(told('llu_a_eur-llu_b_eur', 'Leistungen', ['llu_a_eur', 'llu_b_eur'])).toBe(
    '17.210.117 € Leistungen',
  );
  expect(told('llu_a_eur_vorjahr', 'im Vorjahreszeitraum')).toBe('17.210.117 € im Vorjahreszeitraum');
});

test('a count has none, and neither has money beside a count', () => {
  expect(told('elb', 'eLb')).toBe('17.210.117 eLb');
  expect(told('elb-llu_a_eur', 'beides', ['elb', 'llu_a_eur'])).toBe('17.210.117 beides');
});
