import { comparisonTypeChanged, comparisonTypeNotInForce } from '../../diagnostic/catalogue/check-context.ts';
import { germanMonth } from '../../diagnostic/german-text.ts';
import { hasChanged, isInForce } from '../../domain/comparison-type.ts';
import type { Rule } from '../finding.ts';

/** The median of a type says something only while the Jobcenter belongs to it. */
export const comparisonTypesHold: Rule = ({ draft: { head }, month }) =>
  head.context.flatMap(({ comparisonType: type, place }) => {
    if (type === null || isInForce(type, month)) return [];
    const { name, from, until } = type;
    const span = { from: germanMonth(from), until: until === null ? '' : germanMonth(until) };
    return [comparisonTypeNotInForce(place, { type: name, month: germanMonth(month), ...span })];
  });

/** Another type in the prior year makes the two years differ in more than their figures. */
export const comparisonTypesStay: Rule = ({ draft: { head } }) =>
  head.context.flatMap(({ comparisonType: type, place }) =>
    type?.priorYear && hasChanged(type)
      ? [comparisonTypeChanged(place, { type: type.name, before: type.priorYear })]
      : [],
  );
