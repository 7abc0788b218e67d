import { expect, test } from 'vitest';
import { check } from '../../../../src/check/check.ts';
import { openMarkLine, overviewGroups } from '../../../../src/compose/view/overview.ts';
import { compute } from '../../../../src/compute/compute.ts';
import type { Indicator, Section } from '../../../../src/domain/agreement.ts';
import { decimal } from '../../../../src/domain/decimal.ts';
import { draftWith, series } from '../../../support/draft-fixture.ts';
import { goal } from '../../../support/goal-fixture.ts';

const section = (id: string): Section => ({ id, title: `Abschnitt ${id}`, owner: 'BA' });

function overview(...goals: readonly Indicator[]) {
  const draft = draftWith('2020-02', goals, series('zu', 2020, [9, 9]));
  const agreement = { ...draft.agreement, sections: [section('I'), section('II')] };
  const outcome = check({ ...draft, agreement });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return { checked: outcome.value, groups: overviewGroups(outcome.value, compute(outcome.value)) };
}

const flow = (id: string, own: Partial<Indicator> = {}) =>
  goal(
    id,
    { art: 'fluss-kumuliert', messgroesse: 'zu' },
    { target: decimal(120), planPath: 'linear', ...own },
  );

test('a section without a goal has no heading', () => {
  expect(overview(flow('I.1')).groups.map(({ titel }) => titel)).toEqual([
    'I Abschnitt I · Verantwortung: BA',
  ]);
});

test('goals that are not counted are named once, together', () => {
  const apart = { counted: false };
  expect(openMarkLine(overview(flow('I.1'), flow('I.2', apart), flow('I.3', apart)).checked)).toBe(
    'Im Gesamtergebnis nicht mitgezählt: I.2 und I.3',
  );
  expect(openMarkLine(overview(flow('I.1'), flow('I.2', apart)).checked)).toBe(
    'I.2: im Gesamtergebnis nicht mitgezählt',
  );
});
