import { type Dice, diceOf } from './dice.ts';
import { type Cell, cellKey, type OracleCase, type OracleGoal, type Status } from './goal.ts';
import { oracleKinds } from './kinds/index.ts';
import { randomTerms } from './random-plan.ts';

const YEAR = 2020 * 12;
/** What most goals are, and where most can go wrong. */
const QUOTIENTS_AND_SUMS = [
  'quote-fluss-bestand',
  'je-bezugsgroesse',
  'durchschnittsbestand',
  'fluss-kumuliert',
];
/** December and three months more before a year: as far as a lag reaches. */
const LAG = 4;

/**
 * A goal with its data as chance has it: every kind, unit, direction, wording of the target, plan path and method of outlook; counts from none to hundred
 * thousands, euros with cents, halves of a coach; months that repeat the prior year, gaps, zeros and values below zero.
 */
export function randomCase(seed: number): OracleCase {
  const dice = diceOf(seed);
  const art = dice.once(2) ? dice.of(QUOTIENTS_AND_SUMS) : dice.of(Object.keys(oracleKinds));
  const draft = {
    goal: randomGoal(dice, art),
    reportMonth: YEAR + (dice.once(5) ? 11 : dice.between(0, 11)),
    reportDay: dice.of(['2020-09-28', '2021-04-28']),
    yearEnd: false,
  };
  const cells = randomCells(dice, draft.goal);
  const found = { ...draft, cells, yearEnd: draft.reportMonth % 12 === 11 && dice.once(2) };
  return { ...found, goal: { ...found.goal, ...randomTerms(dice, found) } };
}

function randomGoal(dice: Dice, art: string): OracleGoal {
  const terms = oracleKinds[art]?.invent(dice) ?? { art };
  const quotient = QUOTIENTS.some((word) => art.includes(word));
  const nature = dice.once(12) ? 'none' : dice.once(12) ? 'forecast' : 'target';
  return {
    terms,
    nature: art === 'qualitativ' ? 'qualitative' : nature,
    direction: dice.once(15) ? 'none' : dice.of(['at-least', 'at-most']),
    unit: quotient ? dice.of(['ratio', 'count'] as const) : dice.of(['count', 'count', 'euro'] as const),
    precision: dice.of([0, 0, 1, 1, 2]),
    target: null,
    plan: { path: 'none', years: null, excluded: [], delivered: null },
    amendments: [],
    outlook: dice.once(6) ? 'none' : randomOutlook(dice, art),
    exact: dice.once(6),
    reciprocal: dice.once(6),
    expectation: dice.once(2),
    nearThreshold: dice.of(['95', '95', '90', '97.5']),
  };
}

const QUOTIENTS = ['quote', 'bezugsgroesse', 'rate', 'auslastung'];

function randomOutlook(dice: Dice, art: string): OracleGoal['outlook'] {
  const methods = ['prior-year-shares', 'prior-year-shares', 'run-rate', 'automatic'] as const;
  return dice.of(art === 'veraenderungsrate' || art === 'meilensteine' ? ['run-rate', 'automatic'] : methods);
}

function randomCells(dice: Dice, goal: OracleGoal): ReadonlyMap<string, Cell> {
  const kind = oracleKinds[goal.terms.art];
  const needed = [YEAR - 1, YEAR + 11].flatMap((month) => kind?.needs(goal.terms, month, () => true) ?? []);
  // Most cases have the prior year alone, others what a back-test or three reference years need.
  const first = YEAR - 12 * (dice.once(3) ? dice.between(2, 5) : 1) - LAG - (kind?.change ? 12 : 0);
  const cells = new Map<string, Cell>();
  for (const metric of new Set(['plan', ...needed.map(([name]) => name)])) {
    const write = digitsOf(dice, metric);
    const [repeats, firmUntil] = [dice.once(4), YEAR + dice.between(3, 24)];
    for (let month = first; month < YEAR + 12; month++) {
      const before = cells.get(cellKey(metric, month - 12))?.digits;
      const digits = repeats && month >= YEAR && before ? before : write();
      cells.set(cellKey(metric, month), cellOf(dice, digits, month < firmUntil));
    }
  }
  return cells;
}

/** Writes one value after the other in the manner of its metric. */
function digitsOf(dice: Dice, metric: string): () => string {
  if (metric === 'bezug') return () => dice.of(['0.5', '1', '2.5', '3', '3.5', '4', '4', '4', '12']);
  if (dice.once(6)) return () => `${dice.between(0, 4_000_000)}.${dice.between(10, 99)}`;
  if (dice.once(12)) return () => String(dice.between(-30, 90));
  const most = dice.of([2, 12, 90, 400, 12_000, 900_000]);
  const least = dice.of([0, 0, 1, Math.floor(most / 2), Math.floor((most * 9) / 10)]);
  return () => String(dice.between(least, most));
}

function cellOf(dice: Dice, digits: string, firm: boolean): Cell {
  if (dice.once(300)) return { digits: null, status: dice.of<Status>(['missing', 'suppressed']) };
  return { digits, status: firm ? 'final' : dice.of<Status>(['provisional', 'extrapolated', 'estimated']) };
}
