import { actionBalance as balanceOf, isOverdue } from '../../domain/action-balance.ts';
import type { Checked } from '../../domain/draft.ts';
import type { Action, Talk } from '../../domain/follow-up.ts';
import { type Day, parseMonth } from '../../domain/month.ts';
import { germanDay, monthYear } from '../format-german.ts';
import { markdownToHtml } from '../markdown.ts';

/** One action as finished text; overdue means: due before the report's day and not done. */
export interface ActionView {
  readonly nr: string;
  readonly massnahme: string;
  readonly ziel: string;
  readonly verantwortlich: string;
  readonly vereinbart: string;
  readonly termin: string;
  readonly verschiebungen: readonly string[];
  readonly ueberfaellig: boolean;
  readonly stand: string;
  readonly wiederaufnahmen: readonly string[];
  readonly hinweis: string;
  readonly wirkung: string;
  readonly beleg: string;
}

/** Actions with the overdue ones first, then by number; none is left out. German: Steuerungsmaßnahmen. */
export function actionViews(checked: Checked): readonly ActionView[] {
  const order = (action: Action) =>
    isOverdue(action, checked.head.day) ? 0 : action.state === 'erledigt' ? 2 : 1;
  return checked.actions
    .toSorted((a, b) => order(a) - order(b) || a.number - b.number)
    .map((action) => actionView(action, checked.head.day));
}

function actionView(action: Action, on: Day): ActionView {
  const overdue = isOverdue(action, on);
  return {
    nr: String(action.number),
    massnahme: action.title,
    ziel: action.indicator,
    verantwortlich: action.responsible,
    vereinbart: germanDay(action.agreedOn),
    termin: germanDay(action.due),
    verschiebungen: action.postponements.map(postponementText),
    ueberfaellig: overdue,
    stand: stateWord(action, overdue),
    wiederaufnahmen: (action.reopenings ?? []).map(
      ({ on: day, reason }) => `wieder aufgenommen am ${germanDay(day)}: ${reason}`,
    ),
    hinweis: action.stateNote,
    wirkung: action.effect === '' ? withoutEffect(action) : action.effect,
    beleg: action.evidence ?? (action.state === 'erledigt' ? 'ohne Beleg' : ''),
  };
}

/** A running action may not have an effect yet; a closed one owes the word. */
function withoutEffect({ state }: Action): string {
  return state === 'erledigt' ? 'Wirkung nicht angegeben' : '–';
}

/** The first due date stays visible, and so does every later one that was moved. */
function postponementText(moved: Action['postponements'][number], index: number): string {
  const word = index === 0 ? 'ursprünglich' : 'danach';
  return `${word} ${germanDay(moved.from)}; verschoben am ${germanDay(moved.on)}: ${moved.reason}`;
}

function stateWord(action: Action, overdue: boolean): string {
  if (overdue) return 'überfällig';
  return action.doneOn === null ? action.state : `erledigt am ${germanDay(action.doneOn)}`;
}

/** The balance of the year: how many actions were agreed, done, late, still open. */
export function actionBalance({ actions, agreement, head }: Checked): string {
  const { agreed, done, open, overdue, moved } = balanceOf(actions, agreement.year, head.day);
  return (
    `Vereinbart: ${agreed}; erledigt: ${done}; offen: ${open}` +
    ` (davon überfällig: ${overdue}); mindestens einmal verschoben: ${moved}.`
  );
}

/** Where the list is an older one: which, and that nothing in it is newer. German: fortgeführte Liste. */
export function carriedNote({ actionLists, month }: Checked): string {
  const from = actionLists?.carriedFrom ?? null;
  if (from === null) return '';
  const listed = parseMonth(from);
  const list = listed === null ? `zum Jahresbericht ${from.slice(0, 4)}` : `für ${monthYear(listed)}`;
  return `Für diesen Bericht liegt keine neue Liste vor. Gezeigt sind die Maßnahmen der Liste ${list}; ihr Stand kann sich bis ${monthYear(month)} geändert haben.`;
}

export interface TalkView {
  readonly datum: string;
  readonly teilnehmende: string;
  /** `Juli 2020`; empty where the minutes do not say. */
  readonly datenstand: string;
  readonly eroertert: string;
  readonly vereinbart: string;
  readonly offen: string;
  readonly naechstes: string;
}

/** The last talk before the report's day, or null. German: Ergebnisvermerk. */
export function lastTalkView(checked: Checked): TalkView | null {
  const talk = checked.talks
    .filter((candidate) => candidate.day <= checked.head.day)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .at(-1);
  return talk === undefined ? null : talkView(talk, checked);
}

function talkView(talk: Talk, { definitions }: Checked): TalkView {
  const html = (markdown: string) => markdownToHtml(markdown, talk.place, definitions);
  return {
    datum: germanDay(talk.day),
    teilnehmende: talk.bodies,
    datenstand: talk.dataMonth === undefined ? '' : monthYear(talk.dataMonth),
    eroertert: html(talk.discussed),
    vereinbart: html(talk.agreed),
    offen: html(talk.open),
    naechstes: talk.next === null ? '' : germanDay(talk.next),
  };
}
