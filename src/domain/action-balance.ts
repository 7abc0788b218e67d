import type { Action } from './follow-up.ts';
import type { Day } from './month.ts';

/**
 * What became of the actions: each is done or open, each done one was in time or late. German: Maßnahmenbilanz.
 *
 * agreed = inTime + inMovedTime + late + open; the evidence of the done ones adds up to them.
 */
export interface ActionBalance {
  readonly agreed: number;
  /** Of them agreed before the year of the report. */
  readonly fromBefore: number;
  readonly done: number;
  /** Done by the date first agreed. */
  readonly inTime: number;
  /** Done by a date that had been moved. */
  readonly inMovedTime: number;
  readonly late: number;
  readonly open: number;
  /** Open ones whose date lies before the day of the report. */
  readonly overdue: number;
  /** Actions whose date was moved, and how often in all. */
  readonly moved: number;
  readonly moves: number;
  readonly reopened: number;
  /** Done ones by how sure their effect is. */
  readonly evidence: Readonly<Record<NonNullable<Action['evidence']> | 'ohne Angabe', number>>;
}

export function actionBalance(actions: readonly Action[], year: number, on: Day): ActionBalance {
  const count = (holds: (action: Action) => boolean) => actions.filter(holds).length;
  const done = actions.filter(({ state }) => state === 'erledigt');
  const inTime = done.filter(({ postponements, due, doneOn }) => isBy(doneOn, postponements[0]?.from ?? due));
  const late = done.filter(({ due, doneOn }) => !isBy(doneOn, due));
  const evidenced = (word: Action['evidence']) => done.filter(({ evidence }) => evidence === word).length;
  return {
    agreed: actions.length,
    fromBefore: count(({ agreedOn }) => agreedOn < `${year}-01-01`),
    done: done.length,
    inTime: inTime.length,
    inMovedTime: done.length - inTime.length - late.length,
    late: late.length,
    open: actions.length - done.length,
    overdue: count((action) => isOverdue(action, on)),
    moved: count(({ postponements }) => postponements.length > 0),
    moves: actions.reduce((sum, { postponements }) => sum + postponements.length, 0),
    reopened: count(({ reopenings = [] }) => reopenings.length > 0),
    evidence: {
      belegt: evidenced('belegt'),
      Selbstauskunft: evidenced('Selbstauskunft'),
      'noch nicht belegt': evidenced('noch nicht belegt'),
      'ohne Angabe': evidenced(null),
    },
  };
}

/** Not done, and due before that day. German: überfällig. */
export function isOverdue({ state, due }: Pick<Action, 'state' | 'due'>, on: Day): boolean {
  return state !== 'erledigt' && due < on;
}

/** A day that nobody gave proves nothing in time. */
function isBy(day: Day | null, due: Day): boolean {
  return day !== null && day <= due;
}
