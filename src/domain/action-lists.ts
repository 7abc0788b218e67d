import type { Edition } from './draft.ts';
import type { Action, EarlierAction } from './follow-up.ts';
import { type Month, monthText, yearOf } from './month.ts';

/** `2020-08`, and `2020-jahr` for the year-end edition, which comes after December. */
export function listPeriod({ month, edition }: { readonly month: Month; readonly edition: Edition }): string {
  return edition === 'jahr' ? `${yearOf(month)}-jahr` : monthText(month);
}

/** True for lists of two calendar years: with the year-end, done actions may leave the list. */
export function areOfTwoYears(one: string, other: string): boolean {
  return one.slice(0, 4) !== other.slice(0, 4);
}

/** The action as a later list is held against it. */
export function asEarlier(action: Action, where: string): EarlierAction {
  const { number, title, indicator, agreedOn, due, postponements, state, doneOn, reopenings = [] } = action;
  return { number, title, indicator, agreedOn, due, postponements, state, doneOn, reopenings, where };
}
