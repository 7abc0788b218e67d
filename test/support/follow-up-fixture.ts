import { asEarlier } from '../../src/domain/action-lists.ts';
import type { Action, ActionLists, EarlierList, Talk } from '../../src/domain/follow-up.ts';
import { day } from '../../src/domain/month.ts';
import { placeIn } from '../../src/domain/place.ts';

/** An action as a test writes it: agreed on 18.06.2020, due on 31.08.2020, running. */
export function action(own: Partial<Action> = {}): Action {
  return {
    number: 3,
    title: 'Absolventengespräche nach jeder Maßnahme',
    indicator: 'I.1',
    responsible: 'Jobcenter, Fallmanagement',
    agreedOn: day('2020-06-18'),
    due: day('2020-08-31'),
    postponements: [],
    state: 'läuft',
    stateNote: '',
    doneOn: null,
    effect: '',
    evidence: null,
    place: placeIn('data/massnahmen/2020-08.yaml', 12, 9),
    ...own,
  };
}

/** The same, done on that day with a proven effect. */
export function doneAction(on: string, own: Partial<Action> = {}): Action {
  const done = { state: 'erledigt', doneOn: day(on), effect: 'Wirkung', evidence: 'belegt' } as const;
  return action({ ...done, ...own });
}

export function moved(from: string, on: string, reason = 'Personalausfall') {
  return { from: day(from), on: day(on), reason };
}

export function talk(on: string, own: Partial<Talk> = {}): Talk {
  return {
    day: day(on),
    bodies: 'Agentur für Arbeit, Jobcenter',
    discussed: 'Erörtert.',
    agreed: 'Vereinbart.',
    open: '',
    next: null,
    place: placeIn(`data/gespraeche/${on}.md`, 2, 15),
    ...own,
  };
}

/** A list of an earlier month. */
export function earlierList(period: string, ...actions: readonly Action[]): EarlierList {
  return {
    period,
    actions: actions.map((each) => asEarlier(each, `data/massnahmen/${period}.yaml, Zeile 3`)),
  };
}

/** The lists of the report August 2020, which has one of its own. */
export function listsOfAugust(...earlier: readonly EarlierList[]): ActionLists {
  return { period: '2020-08', carriedFrom: null, earlier };
}
