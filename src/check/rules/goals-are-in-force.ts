import { outsideValidity } from '../../diagnostic/catalogue/check.ts';
import { monthText } from '../../domain/month.ts';
import { goalName, type Rule } from '../finding.ts';

/** A goal is reported within its term. */
export const goalsAreInForce: Rule = ({ draft, month }) =>
  draft.agreement.indicators
    .filter(({ validity }) => month < validity.from || month > validity.until)
    .map((indicator) =>
      outsideValidity(indicator.place, {
        goal: goalName(indicator),
        month: monthText(month),
        from: monthText(indicator.validity.from),
        until: monthText(indicator.validity.until),
      }),
    );
