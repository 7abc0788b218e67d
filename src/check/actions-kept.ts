import {
  actionGone,
  actionRewritten,
  doneTakenBack,
  dueDateMoved,
} from '../diagnostic/catalogue/check-follow-up.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { areOfTwoYears } from '../domain/action-lists.ts';
import type { Action, EarlierAction, EarlierList } from '../domain/follow-up.ts';
import { placeIn } from '../domain/place.ts';

/** The actions of today, and the period of their list. */
export interface ActionsNow {
  readonly period: string;
  readonly actions: readonly Action[];
}

/**
 * What became of the actions of earlier lists: none disappears, none is rewritten, no due date moves unsaid, no done one
 * is taken back without a reason.
 *
 * Gives   CHK-395 … CHK-398, each once per action, naming the newest earlier place that says otherwise.
 *         Across the year-end done actions may leave, and the goals may bear other ids.
 */
export function actionsKept(now: ActionsNow, earlier: readonly EarlierList[]): readonly Diagnostic[] {
  const found = earlier
    .filter(({ period }) => period <= now.period)
    .toReversed()
    .flatMap((list) => list.actions.flatMap((before) => changesSince(before, list, now)));
  return found
    .filter((change) => newestOf(change, found) === change.period)
    .map(({ diagnostic }) => diagnostic);
}

interface Change {
  /** Number of the action. */
  readonly about: number;
  /** The earlier list that says otherwise. */
  readonly period: string;
  readonly diagnostic: Diagnostic;
}

/** The newest list that says the same of the same action: what six lists know is told once. */
function newestOf({ about, diagnostic: { code } }: Change, found: readonly Change[]): string | undefined {
  return found.find((other) => other.about === about && other.diagnostic.code === code)?.period;
}

function changesSince(before: EarlierAction, { period }: EarlierList, now: ActionsNow): readonly Change[] {
  const newYear = areOfTwoYears(period, now.period);
  if (newYear && before.state === 'erledigt') return [];
  const action = now.actions.find(({ number }) => number === before.number);
  const diagnostics =
    action === undefined
      ? [gone(before, now)]
      : // A corrected version of the same report may put right what the first one printed.
        period === now.period
        ? []
        : [...rewritten(action, before, newYear), ...moved(action, before), ...takenBack(action, before)];
  return diagnostics.map((diagnostic) => ({ about: before.number, period, diagnostic }));
}

function gone({ number, title, where }: EarlierAction, { actions }: ActionsNow): Diagnostic {
  const list = actions[0]?.place.file;
  return actionGone(list === undefined ? null : placeIn(list), {
    number: String(number),
    title,
    earlier: where,
  });
}

/** Title, goal and day of the agreement; blanks do not count. */
function rewritten(now: Action, before: EarlierAction, newYear: boolean): readonly Diagnostic[] {
  const texts: readonly (readonly [what: string, now: string, before: string])[] = [
    ['der Wortlaut', now.title, before.title],
    ...(newYear ? [] : [['das Ziel', now.indicator, before.indicator] as const]),
    ['der Tag der Vereinbarung', now.agreedOn, before.agreedOn],
  ];
  return texts
    .filter(([, one, other]) => words(one) !== words(other))
    .map(([what, one, other]) =>
      actionRewritten(now.place, {
        number: String(now.number),
        what,
        now: one,
        before: other,
        earlier: before.where,
      }),
    );
}

function words(text: string): string {
  return text.normalize('NFC').split(/\s+/).join(' ').trim();
}

/** Every postponement that was told still stands, and where the due date is another one, the next tells of it. */
function moved(now: Action, before: EarlierAction): readonly Diagnostic[] {
  const told = before.postponements;
  const changed = told.find(({ from, on, reason }, index) => {
    const still = now.postponements[index];
    return still?.from !== from || still.on !== on || words(still.reason) !== words(reason);
  });
  const next = now.postponements[told.length]?.from ?? now.due;
  if (!changed && next === before.due) return [];
  const finding = changed
    ? {
        what: `die Verschiebung des Termins ${changed.from} am ${changed.on}, „${changed.reason}“,`,
        now: 'ist geändert oder gestrichen',
      }
    : {
        what: `der Termin ${before.due}`,
        now: `ist jetzt ${now.due}, ohne dass „verschoben“ von ihm ausgeht`,
      };
  return [dueDateMoved(now.place, { number: String(now.number), earlier: before.where, ...finding })];
}

/** What was done stays done on that day, unless it was taken up again since. */
function takenBack(now: Action, before: EarlierAction): readonly Diagnostic[] {
  const { reopenings = [] } = now;
  const told = before.reopenings;
  const changed = told.find(({ on, reason }, index) => {
    const still = reopenings[index];
    return still?.on !== on || words(still.reason) !== words(reason);
  });
  const same = before.state !== 'erledigt' || (now.state === 'erledigt' && now.doneOn === before.doneOn);
  if (!changed && (same || reopenings.length > told.length)) return [];
  const finding = changed
    ? {
        what: `die Wiederaufnahme vom ${changed.on}, „${changed.reason}“,`,
        now: 'ist geändert oder gestrichen',
      }
    : {
        what: `die Erledigung${before.doneOn === null ? '' : ` am ${before.doneOn}`}`,
        now: `ist zurückgenommen; die Maßnahme ist jetzt ${stateOf(now)}`,
      };
  return [doneTakenBack(now.place, { number: String(now.number), earlier: before.where, ...finding })];
}

function stateOf({ state, doneOn }: Action): string {
  return doneOn === null ? `„${state}“` : `${state} am ${doneOn}`;
}
