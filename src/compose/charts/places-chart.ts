import type { Assessment, Comparison } from '../../domain/assessment.ts';
import type { ChartRow, ChartSpec } from '../../domain/chart-spec.ts';
import type { ReportedData } from '../../domain/observation.ts';
import { germanNumber, monthShort } from '../format-german.ts';
import { isMissing } from '../gaps.ts';
import { placesAlt } from './alt-text.ts';
import { placesTable } from './chart-table.ts';
import { chartScale } from './chart-values.ts';
import { areEstimatesOnly } from './estimates.ts';

/** Occupied places against the capacity in force. Neutral: no occupancy was agreed that could be missed. */
export function placesChart(assessment: Assessment, data: ReportedData): ChartSpec {
  const chart = {
    id: assessment.indicator.id,
    form: 'places' as const,
    months: assessment.months.map((comparison) => monthShort(comparison.month)),
    rows: assessment.months.map((comparison) => row(assessment, comparison, data)),
    better: 0 as const,
    title: 'Belegte Plätze',
    subtitle: 'am Monatsende',
    varianceTitle: null,
    varianceSubtitle: '',
    limit: null,
    thinLine: null,
    interval: null,
    priorYear: null,
    planLabel: 'Plätze',
    provisionalWords: areEstimatesOnly(assessment.months) ? ['geschätzt', 'gesch.'] : ['vorläufig', 'vorl.'],
    alt: placesAlt(assessment, data),
  };
  const scale = chartScale(assessment.indicator);
  return { ...chart, table: placesTable({ chart, months: assessment.months, scale, thinLine: [] }) };
}

function row(assessment: Assessment, comparison: Comparison, data: ReportedData): ChartRow {
  const status = rowStatus(assessment, comparison, data);
  const drawn = status === 'final' || status === 'provisional' ? comparison.actual : null;
  return {
    plan: comparison.capacity === null ? null : Number(comparison.capacity.toFixed()),
    value: drawn === null ? null : Number(drawn.toFixed()),
    status,
    label: drawn === null ? null : germanNumber(drawn, 0),
    variance: null,
    varianceLabel: null,
    gapLabel: status === 'missing' ? 'k. A.' : status === 'suppressed' ? '*' : null,
    ...(comparison.capacity === null ? {} : { stepLabel: germanNumber(comparison.capacity, 0) }),
  };
}

function rowStatus(assessment: Assessment, comparison: Comparison, data: ReportedData): ChartRow['status'] {
  if (comparison.actual !== null) return comparison.status === 'final' ? 'final' : 'provisional';
  if (comparison.status === 'suppressed') return 'suppressed';
  return isMissing(assessment, comparison.month, data) ? 'missing' : 'none';
}
