import type { Action, Edition } from './draft.ts';
import { type Month, monthText, yearOf } from './month.ts';

/** What an earlier list or report says of an action; a later one may go on from it, never behind it. German: frühere Angabe. */
export interface EarlierAction
  extends Pick<
    Action,
    'number' | 'title' | 'indicator' | 'agreedOn' | 'due' | 'postponements' | 'state' | 'doneOn'
  > {
  readonly reopenings: NonNullable<Action['reopenings']>;
  /** Where it stands, for a message: `data/massnahmen/2020-07.yaml, Zeile 12`. */
  readonly where: string;
}

/** The actions as one earlier file or approved report has them. German: frühere Maßnahmenliste. */
export interface EarlierList {
  /** `2020-07`, `2020-jahr`; they sort in the order of the reports. German: Zeitraum der Liste. */
  readonly period: string;
  readonly actions: readonly EarlierAction[];
}

/** The lists of actions that a report knows. German: Maßnahmenlisten. */
export interface ActionLists {
  /** Period of this report: `2020-08`. */
  readonly period: string;
  /** Period of the list that is carried forward because this one has none; null where it has its own. German: fortgeführte Liste. */
  readonly carriedFrom: string | null;
  /** Oldest first. */
  readonly earlier: readonly EarlierList[];
}

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
