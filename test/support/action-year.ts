import type { Action } from '../../src/domain/follow-up.ts';
import { type Day, day } from '../../src/domain/month.ts';
import { action } from './follow-up-fixture.ts';
import type { Dice } from './mutator.ts';

/** An invented year of actions: twelve lists, each of them a lawful successor of the one before. */
export type ActionYear = readonly (readonly Action[])[];

export function actionYear(dice: Dice): ActionYear {
  let now: readonly Action[] = [];
  return Array.from({ length: 12 }, (_, index) => {
    now = [...now.map((each) => nextMonth(each, index + 1, dice)), ...agreed(now.length, index + 1, dice)];
    return now;
  });
}

function agreed(known: number, month: number, dice: Dice): readonly Action[] {
  return Array.from({ length: dice(3) }, (_, index) =>
    action({
      number: known + index + 1,
      title: `Maßnahme „${dice(1_000)}“: Absolventengespräche`,
      indicator: ['I.1', 'III.2', 'IV.5'][dice(3)] ?? 'I.1',
      agreedOn: dayIn(month, 10),
      due: dayIn(month + 1 + dice(4), 28),
      state: dice(2) === 0 ? 'neu' : 'läuft',
    }),
  );
}

/** What may happen to an action in a month: nothing, new words, a moved date, done, taken up again. */
function nextMonth(before: Action, month: number, dice: Dice): Action {
  const told = { ...before, stateNote: `${dice(100)} %`, effect: `Wirkung ${dice(9)}` };
  if (before.state === 'erledigt') return dice(8) === 0 ? reopened(told, month, dice) : before;
  const running: Action = { ...told, state: 'läuft' };
  const moved = dice(4) === 0 ? postponed(running, month, dice) : running;
  return dice(5) === 0
    ? { ...moved, state: 'erledigt', doneOn: dayIn(month, 14), evidence: 'Selbstauskunft' }
    : moved;
}

function postponed(before: Action, month: number, dice: Dice): Action {
  const entry = { from: before.due, on: dayIn(month, 12), reason: `Grund ${dice(100)}` };
  return {
    ...before,
    postponements: [...before.postponements, entry],
    due: laterDay(before.due, 1 + dice(3)),
  };
}

function reopened(before: Action, month: number, dice: Dice): Action {
  const entry = { on: dayIn(month, 13), reason: `Rückfall ${dice(100)}` };
  return { ...before, state: 'läuft', doneOn: null, reopenings: [...(before.reopenings ?? []), entry] };
}

/** Months count on over the year's end: 13 is January 2021. */
function dayIn(month: number, date: number): Day {
  const year = 2020 + Math.floor((month - 1) / 12);
  return day(`${year}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}

function laterDay(from: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = from.split('-').map(Number);
  return dayIn((year - 2020) * 12 + month + months, date);
}

/** One thing that must not happen, done to one action of a list, and the code that tells of it. */
export interface Tampering {
  readonly code: string;
  readonly number: number;
  readonly list: readonly Action[];
}

/** Tampers with an action of `list` that the list before it knew; null where there is none. */
export function tampered(list: readonly Action[], before: readonly Action[], dice: Dice): Tampering | null {
  const victim = before[dice(before.length)];
  const now = list.find(({ number }) => number === victim?.number);
  if (!victim || !now) return null;
  const ways = waysToTamper(now, victim);
  const [code, changed] = ways[dice(ways.length)] ?? ['CHK-395', null];
  return {
    code,
    number: now.number,
    list: list.flatMap((each) => (each === now ? (changed ?? []) : each)),
  };
}

type Way = readonly [code: string, changed: Action | null];

function waysToTamper(now: Action, before: Action): readonly Way[] {
  const unmoved = now.postponements.length === before.postponements.length;
  const stillDone = before.state === 'erledigt' && now.state === 'erledigt';
  const [first, ...others] = before.postponements;
  const rest = now.postponements.slice(before.postponements.length);
  return [
    ['CHK-395', null],
    ['CHK-396', { ...now, title: `${now.title}.` }],
    ['CHK-396', { ...now, indicator: 'II' }],
    ['CHK-396', { ...now, agreedOn: day(now.agreedOn.replace(/10$/, '09')) }],
    ...(unmoved ? [['CHK-397', { ...now, due: laterDay(now.due, 1) }] as const] : []),
    ...(first
      ? [
          ['CHK-397', { ...now, postponements: [...others, ...rest] }] as const,
          [
            'CHK-397',
            { ...now, postponements: [{ ...first, reason: 'Urlaub' }, ...others, ...rest] },
          ] as const,
        ]
      : []),
    ...(stillDone
      ? [
          ['CHK-398', { ...now, state: 'läuft', doneOn: null }] as const,
          ['CHK-398', { ...now, doneOn: laterDay(now.doneOn ?? now.due, 1) }] as const,
        ]
      : []),
  ];
}

/** The list as people write it: `massnahmen/<Monat>.yaml`. */
export function listText(actions: readonly Action[]): string {
  const entries = actions.map((each) => ({
    nr: each.number,
    massnahme: each.title,
    ziel: each.indicator,
    verantwortlich: each.responsible,
    vereinbart: each.agreedOn,
    termin: each.due,
    verschoben: each.postponements.map(({ from, on, reason }) => ({ von: from, am: on, grund: reason })),
    stand: each.state,
    ...(each.doneOn === null ? {} : { 'erledigt-am': each.doneOn }),
    'wieder-aufgenommen': (each.reopenings ?? []).map(({ on, reason }) => ({ am: on, grund: reason })),
    ...(each.effect === '' ? {} : { wirkung: each.effect }),
    ...(each.evidence === null ? {} : { beleg: each.evidence }),
  }));
  return `massnahmen: ${JSON.stringify(entries)}\n`;
}
