import { type Dice, diceOf } from './dice.ts';
import { atPlaces, exact, multiply, plainText } from './exact.ts';
import { figureOf } from './figure.ts';
import { type Cell, cellKey, type OracleCase, type OracleGoal, type Status } from './goal.ts';
import { oracleKinds } from './kinds/index.ts';

const YEAR = 2020 * 12;
/** What most goals are, and where most can go wrong. */
const QUOTIENTS_AND_SUMS = [
  'quote-fluss-bestand',
  'je-bezugsgroesse',
  'durchschnittsbestand',
  'fluss-kumuliert',
];
/** December and three months more before the prior year: as far as a lag reaches. */
const FIRST = YEAR - 12 - 4;

/**
 * A goal with its data as chance has it: every kind, unit, direction and plan path; counts from none to hundred
 * thousands, euros with cents, halves of a coach; months that repeat the prior year, gaps, zeros and values below zero.
 */
export function randomCase(seed: number): OracleCase {
  const dice = diceOf(seed);
  const art = dice.once(2) ? dice.of(QUOTIENTS_AND_SUMS) : dice.of(Object.keys(oracleKinds));
  const draft = {
    goal: randomGoal(dice, art),
    reportMonth: YEAR + (dice.once(5) ? 11 : dice.between(0, 11)),
    yearEnd: false,
  };
  const cells = randomCells(dice, draft.goal);
  const found = { ...draft, cells, yearEnd: draft.reportMonth % 12 === 11 && dice.once(2) };
  return { ...found, goal: { ...found.goal, target: randomTarget(dice, found) } };
}

function randomGoal(dice: Dice, art: string): OracleGoal {
  const terms = oracleKinds[art]?.invent(dice) ?? { art };
  const quotient = art === 'quote-fluss-bestand' || art.includes('bezugsgroesse');
  const nature = dice.once(12) ? 'none' : dice.once(12) ? 'forecast' : 'target';
  return {
    terms,
    nature: art === 'qualitativ' ? 'qualitative' : nature,
    direction: dice.once(15) ? 'none' : dice.of(['at-least', 'at-most']),
    unit: quotient ? dice.of(['ratio', 'count'] as const) : dice.of(['count', 'count', 'euro'] as const),
    precision: dice.of([0, 0, 1, 1, 2]),
    target: null,
    planPath: dice.once(12) ? 'none' : dice.of(['prior-year-shares', 'prior-year-shares', 'linear']),
    outlook: dice.once(6) ? 'none' : 'prior-year-shares',
    nearThreshold: dice.of(['95', '95', '90', '97.5']),
  };
}

function randomCells(dice: Dice, goal: OracleGoal): ReadonlyMap<string, Cell> {
  const kind = oracleKinds[goal.terms.art];
  const needed = [YEAR - 1, YEAR + 11].flatMap((month) => kind?.needs(goal.terms, month) ?? []);
  const cells = new Map<string, Cell>();
  for (const metric of new Set(needed.map(([name]) => name))) {
    const write = digitsOf(dice, metric);
    const [repeats, firmUntil] = [dice.once(4), YEAR + dice.between(3, 24)];
    for (let month = FIRST; month < YEAR + 12; month++) {
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
  return { digits, status: firm ? 'final' : dice.of<Status>(['provisional', 'extrapolated']) };
}

/** None, zero, anything, or near what the prior year reached, as targets are. */
function randomTarget(dice: Dice, found: OracleCase): string | null {
  const { nature, unit, precision } = found.goal;
  if (nature === 'none' || nature === 'qualitative' || dice.once(20)) return null;
  if (dice.once(25)) return '0';
  const before = figureOf(found, YEAR - 1).value;
  if (before === null || dice.once(10)) return `${dice.between(0, 9999)}.${dice.between(0, 99)}`;
  const wanted = multiply(before, exact(String(dice.of([1, 1, 1.01, 0.96, 1.05, 0.9, 1.1, 1.333]))));
  return plainText(atPlaces(wanted, unit === 'ratio' ? precision + 2 : precision));
}
