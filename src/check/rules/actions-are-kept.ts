import { actionsKept } from '../actions-kept.ts';
import type { Rule } from '../finding.ts';
import { followUp } from '../follow-up.ts';

/** No action of an earlier list is missing, rewritten, moved or taken back without a word. */
export const actionsAreKept: Rule = ({ draft }) => {
  const { actions, actionLists } = followUp(draft);
  return actionLists === undefined
    ? []
    : actionsKept({ period: actionLists.period, actions }, actionLists.earlier);
};
