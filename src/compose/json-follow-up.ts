import { actionBalance, isOverdue } from '../domain/action-balance.ts';
import type { Checked, ReportText } from '../domain/draft.ts';
import type { Action, Talk } from '../domain/follow-up.ts';
import { monthText } from '../domain/month.ts';
import { placeText } from './place-text.ts';

/** Actions with their balance, talks and texts as `bericht.json` tells them: with every field, as they were written. */
export function followUpJson(checked: Checked) {
  const { actions, agreement, head, talks, texts, actionLists } = checked;
  const { evidence, ...balance } = actionBalance(actions, agreement.year, head.day);
  return {
    massnahmen: actions.map((action) => actionJson(action, checked)),
    massnahmenFortgefuehrtAus: actionLists?.carriedFrom ?? null,
    massnahmenbilanz: {
      vereinbart: balance.agreed,
      ausVorjahren: balance.fromBefore,
      erledigt: balance.done,
      imUrspruenglichenTermin: balance.inTime,
      imVerschobenenTermin: balance.inMovedTime,
      nachDemTermin: balance.late,
      offen: balance.open,
      ueberfaellig: balance.overdue,
      verschobene: balance.moved,
      verschiebungen: balance.moves,
      wiederAufgenommene: balance.reopened,
      belege: evidence,
    },
    gespraeche: talks.toSorted((a, b) => (a.day < b.day ? -1 : 1)).map(talkJson),
    texte: texts.map(textJson),
  };
}

function actionJson(action: Action, { head }: Checked) {
  return {
    nr: action.number,
    massnahme: action.title,
    ziel: action.indicator,
    verantwortlich: action.responsible,
    vereinbart: action.agreedOn,
    termin: action.due,
    verschoben: action.postponements.map(({ from, on, reason }) => ({ von: from, am: on, grund: reason })),
    stand: action.state,
    standHinweis: action.stateNote,
    erledigtAm: action.doneOn,
    wiederAufgenommen: (action.reopenings ?? []).map(({ on, reason }) => ({ am: on, grund: reason })),
    ueberfaellig: isOverdue(action, head.day),
    wirkung: action.effect,
    beleg: action.evidence,
    fundstelle: placeText(action.place),
  };
}

function talkJson({ day, bodies, scope, dataMonth, discussed, agreed, open, next, place }: Talk) {
  return {
    datum: day,
    teilnehmende: bodies,
    bereich: scope ?? null,
    datenstand: dataMonth === undefined ? null : monthText(dataMonth),
    eroertert: discussed,
    vereinbart: agreed,
    offen: open,
    naechstes: next,
    fundstelle: placeText(place),
  };
}

function textJson({ id, day, considered, markdown, place }: ReportText) {
  return {
    abschnitt: id,
    datum: day,
    ...(considered === undefined ? {} : { umstaendeBeruecksichtigt: considered }),
    text: markdown,
    fundstelle: placeText(place),
  };
}
