import type { Assessment } from '../../domain/assessment.ts';
import type { BenchmarkFigure } from '../../domain/benchmark-figure.ts';
import type { Decimal } from '../../domain/decimal.ts';
import { BENCHMARK_PRECISION } from '../../domain/indicator-definition.ts';
import { monthYear, percent, signedPercent } from '../format-german.ts';
import { gapText } from '../sentences.ts';

/**
 * The month value of § 48a SGB II as one phrase: `17,8 % im Mai 2020 (zwölf Monate; Vorjahr 19,0 %)`.
 *
 * The template puts the label before it: a comparison, not the basis of the agreement. German: Vergleichswert.
 */
export function benchmarkText({ indicator, benchmark: figure, judged }: Assessment): string {
  const { benchmark } = indicator;
  if (benchmark === undefined || !figure) return '';
  if (figure.month === null || figure.value === null) return `nicht berechenbar: ${reason(figure)}.`;
  const text = (value: Decimal) => benchmarkValue(value, benchmark.formula.change === true);
  const notes = [
    benchmark.formula.inBrief ?? '',
    figure.priorYear === null ? '' : `Vorjahr ${text(figure.priorYear)}`,
  ].filter((note) => note !== '');
  const behind = judged !== null && figure.month < judged.month;
  const after = behind && figure.gap !== null ? `; danach nicht berechenbar: ${reason(figure)}` : '';
  return `${text(figure.value)} im ${monthYear(figure.month)} (${notes.join('; ')})${after}.`;
}

/** A quota as it is, a change with its sign. */
export function benchmarkValue(value: Decimal, change: boolean): string {
  return change ? signedPercent(value, BENCHMARK_PRECISION) : percent(value, BENCHMARK_PRECISION);
}

function reason({ gap }: BenchmarkFigure): string {
  return gap === null ? 'es liegt kein Wert vor' : gapText(gap).replace(/\.$/, '');
}
