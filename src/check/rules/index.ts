import type { Rule } from '../finding.ts';
import { actionsMatchGoals } from './actions-match-goals.ts';
import { commentsAreAgreed, commentsAreInTime, commentsAreSingle } from './comments-are-in-order.ts';
import { commentsMatchGoals, goalsAreCommented } from './comments-match-goals.ts';
import { countsAreWhole, targetsAreWritten } from './counts-are-whole.ts';
import { deliveriesAreInTime } from './deliveries-are-in-time.ts';
import { denominatorsAreNotZero } from './denominators-are-not-zero.ts';
import { estimatesMatchGoals } from './estimates-match-goals.ts';
import { goalsAreInForce } from './goals-are-in-force.ts';
import { metricsAreDelivered } from './metrics-are-delivered.ts';
import { minimumCountIsLawful } from './minimum-count-is-lawful.ts';
import { monthHasData } from './month-has-data.ts';
import { occupiedWithinPlaces } from './occupied-within-places.ts';
import { oneValuePerDelivery } from './one-value-per-delivery.ts';
import { pendingIsPending } from './pending-is-pending.ts';
import { placesMatchSteps } from './places-match-steps.ts';
import { priorYearIsThere } from './prior-year-is-there.ts';
import { valuesAreThere } from './values-are-there.ts';

/** Every rule of the station, in the order its findings are shown. */
export const rules: readonly Rule[] = [
  monthHasData,
  oneValuePerDelivery,
  deliveriesAreInTime,
  countsAreWhole,
  targetsAreWritten,
  metricsAreDelivered,
  valuesAreThere,
  priorYearIsThere,
  denominatorsAreNotZero,
  placesMatchSteps,
  occupiedWithinPlaces,
  goalsAreInForce,
  minimumCountIsLawful,
  goalsAreCommented,
  commentsMatchGoals,
  commentsAreSingle,
  commentsAreInTime,
  commentsAreAgreed,
  actionsMatchGoals,
  estimatesMatchGoals,
  pendingIsPending,
];
