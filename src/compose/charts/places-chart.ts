import type { Assessment, Comparison } from '../../domain/assessment.ts';
import type { ChartRow, ChartSpec } from '../../domain/chart-spec.ts';
import { germanNumber, monthShort } from '../format-german.ts';
import { placesAlt } from './alt-text.ts';

/** Occupied places against the capacity in force. Neutral: no occupancy was agreed that could be missed. */
export function placesChart(assessment: Assessment): ChartSpec {
  return {
    id: assessment.indicator.id,
    form: 'places',
    months: assessment.months.map((comparison) => monthShort(comparison.month)),
    rows: assessment.months.map(row),
    better: 0,
    title: 'Belegte Plätze',
    subtitle: 'am Monatsende',
    varianceTitle: null,
    varianceSubtitle: '',
    limit: null,
    thinLine: null,
    priorYear: null,
    planLabel: 'Plätze',
    alt: placesAlt(assessment),
  };
}

function row(comparison: Comparison): ChartRow {
  const status = rowStatus(comparison);
  const drawn = status === 'final' || status === 'provisional' ? comparison.actual : null;
  return {
    plan: comparison.capacity === null ? null : Number(comparison.capacity.toFixed()),
    value: drawn === null ? null : Number(drawn.toFixed()),
    status,
    label: drawn === null ? null : germanNumber(drawn, 0),
    variance: null,
    varianceLabel: null,
    gapLabel: status === 'missing' ? 'k. A.' : status === 'suppressed' ? '*' : null,
  };
}

function rowStatus(comparison: Comparison): ChartRow['status'] {
  if (comparison.actual !== null) return comparison.status === 'final' ? 'final' : 'provisional';
  if (comparison.status === 'suppressed') return 'suppressed';
  return comparison.inputs.some((input) => input.status === 'missing') ? 'missing' : 'none';
}
