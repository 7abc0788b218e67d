import type { MetricId } from '../../domain/observation.ts';

/**
 * Counts that together make up a figure: the sites of a table, the groups of persons in a sum. German: Aufgliederung.
 *
 * Whoever knows the total can subtract, and the total of a goal is always shown.
 */
export interface Breakdown {
  readonly cells: readonly MetricId[];
  /** The metric that delivers the total beside the cells; null where a formula adds them up, or nothing does. */
  readonly total: MetricId | null;
  /** False for single counts beside a goal, which no figure adds up. */
  readonly adds: boolean;
}
