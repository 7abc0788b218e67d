import type { Indicator } from '../../domain/agreement.ts';
import type { Comparison } from '../../domain/assessment.ts';
import { ONE } from '../../domain/decimal.ts';
import type { Checked } from '../../domain/draft.ts';
import { monthsOfYear } from '../../domain/month.ts';
import type { TargetVersion } from '../../domain/target.ts';
import { versionAt } from '../../domain/target-versions.ts';
import { monthYear, signedPercent, valueText } from '../format-german.ts';
import { agreedWord, amendmentWords } from './agreed-word.ts';
import { roundedOnce } from './rounding-words.ts';
import type { Step } from './step.ts';
import { unroundedText } from './unrounded.ts';
import { cellsOf } from './value-steps.ts';

/** The year's value in force at a month, where it is more than one agreed number. German: geltender Zielwert. */
export function targetStep(indicator: Indicator, { month }: Comparison, checked: Checked): Step | null {
  const version = versionAt(indicator.versions ?? [], month);
  const { level } = version ?? {};
  if (!version || !level) return null;
  const { unit, precision } = indicator;
  const way = wayOf(indicator, version, checked);
  const amended = amendmentWords(version);
  return {
    key: 'zielwert',
    title: `${agreedWord(indicator)} des Jahres`,
    month,
    value: level,
    text: valueText(level, unit, precision),
    unrounded: unroundedText(level, unit, precision),
    formula: `${way.words}${amended === '' ? '' : ` (${amended})`}`,
    numbers: way.numbers,
    rounding: roundedOnce(unit, precision),
    cells: way.cells,
  };
}

function wayOf(
  indicator: Indicator,
  version: TargetVersion,
  { data }: Checked,
): Pick<Step, 'numbers' | 'cells'> & { words: string } {
  const { terms, base, level, from } = version;
  if (terms.kind === 'steps')
    return { words: `Zielstufe, die ab ${monthYear(from)} gilt`, numbers: '', cells: [] };
  if (terms.kind === 'level' || base === null) return { words: 'Vereinbarter Wert', numbers: '', cells: [] };
  const cells = cellsOf(indicator.formula, data, monthsOfYear(base.year));
  if (terms.fixed !== null) {
    return {
      words: `Festgelegter Stand; vereinbart als Veränderung gegenüber ${base.year}`,
      numbers: '',
      cells,
    };
  }
  const standing = base.final ? '' : '; vorläufig, weil das Vorjahr noch nicht endgültig ist';
  const given = base.value?.times(ONE.plus(terms.change));
  const before = base.value && unroundedText(base.value, indicator.unit, indicator.precision);
  return {
    words: `Wert ${base.year} × (1 + Veränderung)${standing}`,
    numbers: level && given?.eq(level) ? `${before} × (1 ${signedShare(terms.change)})` : '',
    cells,
  };
}

/** `+ 4,0 %`, `− 2,0 %` */
function signedShare(change: Parameters<typeof signedPercent>[0]): string {
  const text = signedPercent(change, change.times('1000').eq(change.times('1000').round(0)) ? 1 : 2);
  const sign = text.startsWith('−') ? '−' : '+';
  return `${sign} ${text.replace(/^[+−±]/, '')}`;
}
