import { describe, expect, test } from 'vitest';
import { check } from '../../../../src/check/check.ts';
import type { Indicator } from '../../../../src/domain/agreement.ts';
import { decimalText } from '../../../../src/domain/decimal.ts';
import type { Checked } from '../../../../src/domain/draft.ts';
import { month } from '../../../../src/domain/month.ts';
import type { Observation } from '../../../../src/domain/observation.ts';
import { assessmentOf, percent } from '../../../support/assessed.ts';
import { draftWith, series } from '../../../support/draft-fixture.ts';
import { formulaFrom, goal } from '../../../support/goal-fixture.ts';

const QUOTA = { art: 'quote-fluss-bestand', 'verzug-monate': '0' } as const;
const ratio = { unit: { kind: 'ratio' }, precision: 1, planPath: 'none', outlook: 'none' } as const;

function group(title: string, suffix: string) {
  return { title, formula: formulaFrom({ ...QUOTA, zaehler: `int_${suffix}`, nenner: `elb_${suffix}` }) };
}

/** Women and men of a quota whose whole is delivered beside them, or is their sum. */
function quota(terms: { readonly zaehler: unknown; readonly nenner: unknown }, complete = true): Indicator {
  return goal(
    'I.1',
    { ...QUOTA, ...terms },
    { ...ratio, subgroups: { groups: [group('Frauen', 'w'), group('Männer', 'm')], complete } },
  );
}
const delivered = { zaehler: 'int', nenner: 'elb' };
const summed = { zaehler: ['int_w', 'int_m'], nenner: ['elb_w', 'elb_m'] };

const values = [
  ...series('int', 2020, [12, 14]),
  ...series('int_w', 2020, [5, 2]),
  ...series('int_m', 2020, [7, 12]),
  ...series('elb', 2020, [100, 100]),
  ...series('elb_w', 2020, [50, 50]),
  ...series('elb_m', 2020, [50, 50]),
];

function checkedFrom(indicator: Indicator, observations: readonly Observation[]): Checked {
  const outcome = check(draftWith('2020-02', [indicator], observations));
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value;
}

/** `5 *` for January and February. */
function shown({ data }: Checked, id: string): string {
  const cells = ['2020-01', '2020-02'].map((at) => data.newest(id, month(at)));
  return cells
    .map((cell) => (cell?.status === 'suppressed' ? '*' : cell?.value && decimalText(cell.value)))
    .join(' ');
}

describe('two women among fourteen', () => {
  test('are withheld with the men, who would give them away; whole and persons asked stay', () => {
    const checked = checkedFrom(quota(delivered), values);
    expect(['int_w', 'int_m', 'int', 'elb_w'].map((id) => shown(checked, id))).toEqual([
      '5 *',
      '7 *',
      '12 14',
      '50 50',
    ]);
  });

  test('leave no quota of either group, no part of it, and the whole as it is', () => {
    const { judged, subgroups } = assessmentOf(draftWith('2020-02', [quota(delivered)], values));
    expect(percent(judged?.actual)).toBe('26.0');
    expect(subgroups?.groups.map(({ actual, parts, inputs }) => [actual, parts, inputs])).toEqual([
      [null, [], []],
      [null, [], []],
    ]);
  });

  test('are withheld where the whole is their sum, and the sum comes out right with its parts', () => {
    const only = values.filter(({ metric }) => metric !== 'int' && metric !== 'elb');
    const { judged } = assessmentOf(draftWith('2020-02', [quota(summed)], only));
    expect(percent(judged?.actual)).toBe('26.0');
    expect(judged?.parts.map(({ value }) => decimalText(value))).toEqual(['26', '100']);
    expect(shown(checkedFrom(quota(summed), only), 'int_m')).toBe('7 *');
  });

  test('are withheld alone where the groups are not the whole', () => {
    const checked = checkedFrom(quota(delivered, false), values);
    expect(['int_w', 'int_m'].map((id) => shown(checked, id))).toEqual(['5 *', '7 12']);
  });
});

test('the month value of § 48a comes from sums, and rests on cells that say nothing', () => {
  const formula = formulaFrom({ ...QUOTA, ...summed });
  const definition = { id: 'K2', text: '', source: '', caveat: '' };
  const only = values.filter(({ metric }) => metric !== 'int' && metric !== 'elb');
  const { benchmark } = assessmentOf(
    draftWith('2020-02', [{ ...quota(summed), benchmark: { definition, formula } }], only),
  );
  expect(percent(benchmark?.value)).toBe('26.0');
  const february = benchmark?.inputs.filter(
    (input) => input.month === month('2020-02') && input.metric.startsWith('int'),
  );
  expect(february?.map(({ value, origin }) => [value, origin.raw])).toEqual([
    [null, '*'],
    [null, '*'],
  ]);
});

test('a utilisation since January is right, and tells no site of which a month is withheld', () => {
  const standorte = ['sgh', 'eil', 'het'].map((id) => ({
    name: id,
    belegt: id,
    stufen: [{ ab: '2019-01', plaetze: '10' }],
  }));
  const programme = goal('IV.2', { art: 'auslastung-gestuft', standorte }, ratio);
  const occupied = [
    ...series('sgh', 2020, [9, 8]),
    ...series('eil', 2020, [2, 6]),
    ...series('het', 2020, [4, 7]),
  ];
  const { judged } = assessmentOf(draftWith('2020-02', [programme], occupied), 'IV.2');
  expect(percent(judged?.actual)).toBe('60.0');
  expect(judged?.parts.map(({ key, value }) => [key, value.toFixed()])).toEqual([
    ['belegt', '36'],
    ['plaetze', '60'],
    ['sgh', '0.85'],
  ]);
});

test('a metric that is numerator and part of the denominator has no stand-in: its share would be wrong', () => {
  expect(
    formulaFrom({ art: 'quote-bestand', zaehler: 'frauen', nenner: ['frauen', 'maenner'] }).addsUp,
  ).toBeUndefined();
  expect(formulaFrom({ art: 'fluss-kumuliert', messgroesse: ['a', 'a'] }).addsUp).toBeUndefined();
});

test('of two sums that tell a site by their difference, the later goal is not computable', () => {
  const part = goal(
    'IV.2',
    { art: 'stichtagsbestand', messgroesse: ['eil', 'het'] },
    { planPath: 'none', outlook: 'none' },
  );
  const all = goal(
    'IV.3',
    { art: 'stichtagsbestand', messgroesse: ['sgh', 'eil', 'het'] },
    { planPath: 'none', outlook: 'none' },
  );
  const draft = draftWith(
    '2020-02',
    [part, all],
    [...series('sgh', 2020, [2, 2]), ...series('eil', 2020, [6, 6]), ...series('het', 2020, [7, 7])],
  );
  expect(assessmentOf(draft, 'IV.2').reach).toMatchObject({ gap: null });
  expect(assessmentOf(draft, 'IV.3').reach).toMatchObject({ gap: { why: 'suppressed' } });
});
