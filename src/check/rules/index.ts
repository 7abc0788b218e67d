import type { Rule } from '../finding.ts';
import { actionsAreAgreed, actionsArePast } from './actions-are-agreed.ts';
import { actionsAreKept } from './actions-are-kept.ts';
import { actionsHaveEffects } from './actions-have-effects.ts';
import { actionsMatchGoals } from './actions-match-goals.ts';
import { amendmentsAreInTime } from './amendments-are-in-time.ts';
import { changesAreUsual } from './changes-are-usual.ts';
import { columnsKeepTheirValues } from './columns-keep-their-values.ts';
import { commentsAreAgreed, commentsAreInTime, commentsAreSingle } from './comments-are-in-order.ts';
import { commentsKnowTheirFigures } from './comments-know-their-figures.ts';
import { commentsMatchGoals, goalsAreCommented } from './comments-match-goals.ts';
import { comparisonTypesHold, comparisonTypesStay } from './comparison-types-hold.ts';
import { countsAreNotRounded } from './counts-are-not-rounded.ts';
import { countsAreWhole, targetsAreWritten } from './counts-are-whole.ts';
import { deliveriesAreInTime } from './deliveries-are-in-time.ts';
import { deliveriesAreOfTheYear } from './deliveries-are-of-the-year.ts';
import { denominatorsAreNotZero } from './denominators-are-not-zero.ts';
import { estimatesMatchGoals } from './estimates-match-goals.ts';
import { finalStaysFinal } from './final-stays-final.ts';
import { finalValuesAreKept } from './final-values-are-kept.ts';
import { goalsAreInForce } from './goals-are-in-force.ts';
import { metricsAreDelivered } from './metrics-are-delivered.ts';
import { minimumCountIsLawful } from './minimum-count-is-lawful.ts';
import { monthHasData } from './month-has-data.ts';
import { monthsKeepTheirPlace } from './months-keep-their-place.ts';
import { occupiedWithinPlaces } from './occupied-within-places.ts';
import { oneValuePerDelivery } from './one-value-per-delivery.ts';
import { pendingIsPending } from './pending-is-pending.ts';
import { placesMatchSteps } from './places-match-steps.ts';
import { plansHaveTheirBasis } from './plans-have-their-basis.ts';
import { priorYearIsThere } from './prior-year-is-there.ts';
import { rowsDiffer } from './rows-differ.ts';
import { sitesAddUp } from './sites-add-up.ts';
import { stocksMove } from './stocks-move.ts';
import { subgroupsAddUp } from './subgroups-add-up.ts';
import { talksKnowTheirData, talksTakePlace } from './talks-take-place.ts';
import { targetsHaveTheirBase } from './targets-have-their-base.ts';
import { totalsStayApart } from './totals-stay-apart.ts';
import { valuesAreThere } from './values-are-there.ts';
import { valuesKeepTheirScale } from './values-keep-their-scale.ts';

/** Every rule of the station, in the order its findings are shown. */
export const rules: readonly Rule[] = [
  monthHasData,
  oneValuePerDelivery,
  deliveriesAreInTime,
  countsAreWhole,
  countsAreNotRounded,
  targetsAreWritten,
  metricsAreDelivered,
  valuesAreThere,
  finalStaysFinal,
  columnsKeepTheirValues,
  monthsKeepTheirPlace,
  finalValuesAreKept,
  valuesKeepTheirScale,
  changesAreUsual,
  rowsDiffer,
  stocksMove,
  deliveriesAreOfTheYear,
  priorYearIsThere,
  targetsHaveTheirBase,
  plansHaveTheirBasis,
  amendmentsAreInTime,
  denominatorsAreNotZero,
  subgroupsAddUp,
  sitesAddUp,
  placesMatchSteps,
  occupiedWithinPlaces,
  goalsAreInForce,
  minimumCountIsLawful,
  totalsStayApart,
  goalsAreCommented,
  commentsMatchGoals,
  commentsAreSingle,
  commentsAreInTime,
  commentsAreAgreed,
  commentsKnowTheirFigures,
  actionsMatchGoals,
  actionsAreKept,
  actionsArePast,
  actionsAreAgreed,
  actionsHaveEffects,
  talksTakePlace,
  talksKnowTheirData,
  estimatesMatchGoals,
  pendingIsPending,
  comparisonTypesHold,
  comparisonTypesStay,
];
