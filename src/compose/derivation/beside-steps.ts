import type { Indicator } from '../../domain/agreement.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { Decimal } from '../../domain/decimal.ts';
import type { Checked } from '../../domain/draft.ts';
import { BENCHMARK_PRECISION } from '../../domain/indicator-definition.ts';
import type { Month } from '../../domain/month.ts';
import { differenceText } from '../format-german.ts';
import { benchmarkValue } from '../view/benchmark.ts';
import { DIFFERENCE_ROUNDED } from './rounding-words.ts';
import type { Step } from './step.ts';
import { unroundedText } from './unrounded.ts';
import { type Measured, partSteps, priorYearStep, valueStep } from './value-steps.ts';

/** What stands beside a goal's own figures: its subgroups at the judged month. German: Teilgruppen. */
export function subgroupSteps(
  { indicator, subgroups }: Assessment,
  month: Month,
  checked: Checked,
): readonly Step[] {
  if (subgroups?.month !== month) return [];
  const groups = indicator.subgroups?.groups ?? [];
  const steps = subgroups.groups.flatMap(({ actual, priorYear, parts }, index): readonly (Step | null)[] => {
    const group = groups[index];
    if (!group) return [];
    const measured = measuredLike(indicator, group);
    const named = (word: string, title: string) => ({
      key: `gruppe-${index + 1}-${word}`,
      title: `${group.title}: ${title}`,
    });
    return [
      actual && valueStep(named('ist', 'Ist'), measured, { value: actual, month }, checked),
      ...partSteps(measured, { parts, month }, checked).map((step) => ({
        ...step,
        ...named(step.key, step.title),
      })),
      priorYear && priorYearStep(named('vorjahr', 'Vorjahr'), measured, { value: priorYear, month }, checked),
    ];
  });
  return [...steps.filter((step) => step !== null), ...distance(indicator, subgroups, month)];
}

function measuredLike({ unit, precision }: Indicator, { formula }: Pick<Measured, 'formula'>): Measured {
  return { formula, unit, precision };
}

function distance(
  { unit, precision }: Indicator,
  { distance: value, groups }: NonNullable<Assessment['subgroups']>,
  month: Month,
): readonly Step[] {
  const [first, second] = groups;
  if (!value || !first?.actual || !second?.actual) return [];
  const text = (known: Decimal) => unroundedText(known, unit, precision);
  return [
    {
      key: 'abstand',
      title: `Abstand ${first.title} zu ${second.title}`,
      month,
      value,
      text: differenceText(value, unit, precision),
      unrounded: text(value).replace('%', 'Prozentpunkte'),
      formula: `Ist ${first.title} − Ist ${second.title}`,
      numbers: `${text(first.actual)} − ${text(second.actual)}`,
      rounding: DIFFERENCE_ROUNDED,
      cells: [],
    },
  ];
}

/** The month value of § 48a SGB II, in its own month. German: Vergleichswert. */
export function benchmarkSteps(
  { indicator, benchmark: figure }: Assessment,
  checked: Checked,
): readonly Step[] {
  const { benchmark } = indicator;
  if (!benchmark || !figure?.value || figure.month === null) return [];
  const { formula } = benchmark;
  const measured: Measured = { formula, unit: { kind: 'ratio' }, precision: BENCHMARK_PRECISION };
  const { month, value, priorYear } = figure;
  const said = (step: Step): Step => ({ ...step, text: benchmarkValue(step.value, formula.change === true) });
  const named = (word: string, title: string) => ({ key: `vergleich48a-${word}`, title });
  return [
    said(valueStep(named('wert', 'Kennzahl nach § 48a'), measured, { value, month }, checked)),
    ...(priorYear
      ? [
          said(
            priorYearStep(
              named('vorjahr', 'Kennzahl nach § 48a, Vorjahr'),
              measured,
              { value: priorYear, month },
              checked,
            ),
          ),
        ]
      : []),
  ];
}
