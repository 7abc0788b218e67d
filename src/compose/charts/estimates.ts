import type { Comparison } from '../../domain/assessment.ts';

/** True where months that are not final have estimated values and no provisional ones beside them. German: Schätzwerte. */
export function areEstimatesOnly(months: readonly Comparison[]): boolean {
  const open = months.filter(({ actual, status }) => actual !== null && status !== 'final');
  return open.length > 0 && open.every(({ status }) => status === 'estimated');
}
