import type { Decimal } from './decimal.ts';
import type { MetricId } from './observation.ts';

/**
 * How far a value may be from what its series lets expect before somebody should look: a share of the expected value
 * (0.4 for 40 %), or `off` where a metric is not looked at. German: Sprunggrenze.
 */
export type JumpLimit = Decimal | 'off';

/** The limits that a profile gives; a metric that is not in here is measured by its own history. */
export type JumpLimits = ReadonlyMap<MetricId, JumpLimit>;
