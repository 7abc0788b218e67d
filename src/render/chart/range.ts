import type { ChartSpec } from '../../domain/chart-spec.ts';

/** The stretch of numbers that a tier shows. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/**
 * Columns always begin at zero. Above the highest mark stays room for its label. `height` and `room` in points.
 *
 * Changes to the prior year may be negative: their columns hang from the axis and keep their room below it.
 */
export function valueRange(spec: ChartSpec, height: number, room: number): Range {
  const values = drawnValues(spec);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (low === 0) return { min: 0, max: (high || 1) * (height / (height - room)) };
  const unit = (high - low) / (height - room - EDGE);
  return { min: low - EDGE * unit, max: high + room * unit };
}

/** Both signs share one scale; a side that is used leaves room for its labels. */
export function varianceRange(spec: ChartSpec, height: number, room: number): Range {
  const variances = spec.rows.map((row) => row.variance ?? 0);
  const [low, high] = [Math.min(0, ...variances), Math.max(0, ...variances)];
  const [below, above] = [low < 0 ? room + EDGE : EDGE, high > 0 || low === 0 ? room + EDGE : EDGE];
  const unit = (high - low || 1) / (height - below - above);
  return { min: low - below * unit, max: high + above * unit };
}

/** Distance of the axis, or of a label, from the edge of its tier. */
const EDGE = 3;

function drawnValues(spec: ChartSpec): readonly number[] {
  const series = [
    ...spec.rows.flatMap((row) => [row.plan, row.value]),
    ...(spec.priorYear?.values ?? []),
    ...(spec.thinLine?.values ?? []),
    spec.limit?.value ?? null,
    spec.interval?.high ?? null,
  ];
  return series.filter((value) => value !== null);
}
