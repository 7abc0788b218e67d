import type { Agreement } from '../domain/agreement.ts';
import type { Draft } from '../domain/draft.ts';
import type { Action, ActionLists, Talk } from '../domain/follow-up.ts';
import type { Observation } from '../domain/observation.ts';

/** What the rules on talks and actions look at. German: Zielnachhalteprozess. */
export interface FollowUp {
  readonly agreement: Agreement;
  readonly observations: readonly Observation[];
  readonly actions: readonly Action[];
  readonly talks: readonly Talk[];
  readonly actionLists: ActionLists | undefined;
}

/**
 * Talks and actions of all sides, also where the draft is that of one: a talk whose minutes stand in the whole edition alone
 * did take place.
 */
export function followUp({ whole, ...own }: Draft): FollowUp {
  const { agreement, observations, actions, talks, actionLists } = { ...own, ...whole };
  return { agreement, observations, actions, talks: talks.toSorted(byDay), actionLists };
}

function byDay(a: Talk, b: Talk): number {
  return a.day < b.day ? -1 : 1;
}
