import { expect, test } from 'vitest';
import { headline } from '../../../src/compose/sentences.ts';
import { toldApart } from '../../../src/compose/told-apart.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import { assessmentOf } from '../../support/assessed.ts';
import { draftWith, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const quota = goal(
  'I.1',
  { art: 'quote-bestand', zaehler: 'zu', nenner: 'elb' },
  { target: decimal('0.189'), planPath: 'linear', unit: { kind: 'ratio' }, precision: 1 },
);
const told = (own: object, share: number) =>
  headline(
    assessmentOf(
      draftWith(
        '2020-01',
        [{ ...quota, ...own }],
        [...series('zu', 2020, [share]), ...series('elb', 2020, [10_000])],
      ),
    ),
    false,
  ).replaceAll('\u00a0', ' ');

test('an exact comparison shows the places that make the difference', () => {
  expect(told({ exact: true }, 1889)).toBe(
    'Am 31.01.2020 (endgültig): 18,89 %, das sind 0,01 Prozentpunkte weniger als das Soll von 18,90 % – knapp unter Soll.',
  );
});

test('one whose values differ as agreed needs no more places, and neither does an equal one', () => {
  expect(told({ exact: true }, 1850)).toContain(
    '18,5 %, das sind 0,4 Prozentpunkte weniger als das Soll von 18,9 %',
  );
  expect(told({ exact: true }, 1890)).toContain('18,9 %, genau das Soll von 18,9 % – im Soll');
});

test('a comparison at the agreed precision keeps it', () => {
  expect(told({}, 1889)).toContain('18,9 %');
  expect(toldApart(quota, decimal('0.1889'), decimal('0.189')).precision).toBe(1);
});
