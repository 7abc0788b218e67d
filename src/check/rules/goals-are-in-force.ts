import { outsideValidity } from '../../diagnostic/catalogue/check.ts';
import { germanMonth } from '../../diagnostic/german-text.ts';
import { goalName, type Rule } from '../finding.ts';

/** A goal is reported within its term. */
export const goalsAreInForce: Rule = ({ draft, month }) =>
  draft.agreement.indicators
    .filter(({ validity }) => month < validity.from || month > validity.until)
    .map((indicator) =>
      outsideValidity(indicator.place, {
        goal: goalName(indicator),
        month: germanMonth(month),
        from: germanMonth(indicator.validity.from),
        until: germanMonth(indicator.validity.until),
      }),
    );
