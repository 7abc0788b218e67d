import type { Day, Month } from './month.ts';
import type { Place } from './place.ts';
import type { ScopeMark } from './provider.ts';

/** An agreed action. German: Steuerungsmaßnahme. */
export interface Action {
  readonly number: number;
  readonly title: string;
  readonly indicator: string;
  readonly responsible: string;
  readonly agreedOn: Day;
  readonly due: Day;
  /** Every earlier due date with the day and reason it was moved. German: Verschiebung. */
  readonly postponements: readonly { readonly from: Day; readonly on: Day; readonly reason: string }[];
  readonly state: 'neu' | 'läuft' | 'erledigt';
  readonly stateNote: string;
  readonly doneOn: Day | null;
  /** Each time a done action was taken up again, with its day and reason. German: Wiederaufnahme. */
  readonly reopenings?: readonly { readonly on: Day; readonly reason: string }[];
  readonly effect: string;
  readonly evidence: 'belegt' | 'Selbstauskunft' | 'noch nicht belegt' | null;
  readonly place: Place;
}

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

/** Minutes of a follow-up talk. German: Zielnachhaltegespräch. */
export interface Talk {
  readonly scope?: ScopeMark;
  readonly day: Day;
  readonly bodies: string;
  /** Last month of the data that were discussed; absent where the minutes do not say. German: erörterter Datenstand. */
  readonly dataMonth?: Month;
  readonly discussed: string;
  readonly agreed: string;
  readonly open: string;
  readonly next: Day | null;
  readonly place: Place;
  /** Where next date and data status stand; absent where they do not. */
  readonly nextPlace?: Place;
  readonly dataPlace?: Place;
}
