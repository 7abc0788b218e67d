import type { Provider } from '../domain/agreement.ts';
import type { Assessment } from '../domain/assessment.ts';
import { capitalised, countWord } from './format-german.ts';

/**
 * The answer in one or two sentences: how many agreed values lie where, and how the year will end.
 *
 * Counted are the goals the agreement marks with `gezaehlt`; a goal whose reading the partners have
 * not confirmed is rated in its row but not counted here.
 */
export function overallSentence(
  assessments: readonly Assessment[],
  yearEnd: boolean,
  scope?: Provider,
): string {
  const counted = assessments.filter((assessment) => assessment.indicator.counted);
  const whose = scope === undefined ? 'Die Vereinbarung' : `Der Bereich ${scope}`;
  if (counted.length === 0) return `${whose} enthält keine Zielwerte, die gezählt werden.`;
  return yearEnd ? yearSentence(counted) : `${positionSentence(counted)} ${outlookSentence(counted)}`.trim();
}

/** `0 von 4 Zielwerten im Soll`, for the mail. */
export function shortResult(assessments: readonly Assessment[], yearEnd: boolean): string {
  const counted = assessments.filter((assessment) => assessment.indicator.counted);
  if (counted.length === 0) return 'kein gezählter Zielwert';
  const good = count(counted, yearEnd ? 'reached' : 'on-plan');
  return `${good} von ${counted.length} Zielwerten ${yearEnd ? 'rechnerisch erreicht' : 'im Soll'}`;
}

function positionSentence(counted: readonly Assessment[]): string {
  const total = counted.length;
  const open = counted.filter(({ judged }) => judged?.rating === 'unrated' && judged.openPlan);
  const outside = segments([
    [count(counted, 'clear'), 'deutlich'],
    [count(counted, 'near'), 'knapp'],
  ]);
  const clauses = [
    ...outside.map(([number, word], index) => lies(number, word + tailOf(index, outside.length))),
    ...segments([[count(counted, 'on-plan'), 'im Soll']]).map(([number, word]) => lies(number, word)),
    ...segments([[open.length, '']]).map(([number]) => isOpen(number)),
    ...segments([[count(counted, 'unrated') - open.length, '']]).map(([number]) => isUnrated(number)),
    ...segments([[total - rated(counted), '']]).map(([number]) => isNotComputable(number)),
  ];
  return `${clauses.map((clause, index) => clauseText(clause, index, total)).join(', ')}.`;
}

interface Clause {
  readonly number: number;
  readonly predicate: string;
}

function tailOf(index: number, length: number): string {
  return index === length - 1 ? ' außerhalb des Solls' : '';
}

function lies(number: number, where: string): Clause {
  return { number, predicate: `${number === 1 ? 'liegt' : 'liegen'} ${where}` };
}

/** A target, or its plan, that follows a year which is not final yet. */
function isOpen(number: number): Clause {
  return { number, predicate: `${number === 1 ? 'ist' : 'sind'} noch ohne Bewertung` };
}

/** A target whose agreement has no plan within the year. */
function isUnrated(number: number): Clause {
  return { number, predicate: `${number === 1 ? 'bleibt' : 'bleiben'} bis zum Jahresende ohne Bewertung` };
}

function isNotComputable(number: number): Clause {
  return { number, predicate: `${number === 1 ? 'ist' : 'sind'} noch nicht berechenbar` };
}

function clauseText({ number, predicate }: Clause, index: number, total: number): string {
  return `${index === 0 ? subject(number, total, 'Zielwert') : countWord(number)} ${predicate}`;
}

function outlookSentence(counted: readonly Assessment[]): string {
  const known = counted.filter((assessment) => assessment.outlook.missesTarget !== null);
  if (known.length === 0) return '';
  const missed = known.filter((assessment) => assessment.outlook.missesTarget).length;
  const [number, word] = missed === 0 ? [known.length, 'erreicht'] : [missed, 'nicht erreicht'];
  const verb = number === 1 ? 'wird' : 'werden';
  const rest = openRest(counted.length - known.length, missed === 0 ? 0 : known.length - missed);
  return `${subject(number, counted.length, 'Jahresziel')} ${verb} voraussichtlich ${word}${rest}.`;
}

/** Where some are open, all others are named: `, eines erreicht, bei vier ist es offen`. */
function openRest(open: number, met: number): string {
  if (open === 0) return '';
  const reached = met === 0 ? '' : `, ${met === 1 ? 'eines' : countWord(met)} erreicht`;
  return `${reached}, bei ${open === 1 ? 'einem' : countWord(open)} ist es offen`;
}

function yearSentence(counted: readonly Assessment[]): string {
  const reached = count(counted, 'reached');
  const total = counted.length;
  if (reached === 0) {
    return total === 1
      ? 'Rechnerisch wurde der Zielwert nicht erreicht.'
      : `Rechnerisch wurde keiner der ${total === 2 ? 'beiden' : countWord(total)} Zielwerte erreicht.`;
  }
  const verb = reached === 1 ? 'wurde' : 'wurden';
  return `${subject(reached, total, 'Zielwert')} ${verb} rechnerisch erreicht.`;
}

/** `Drei von vier Zielwerten`, `Alle vier Zielwerte`, `Beide Jahresziele`, `Der Zielwert`. */
function subject(number: number, total: number, noun: 'Zielwert' | 'Jahresziel'): string {
  const neuter = noun === 'Jahresziel';
  if (total === 1) return neuter ? 'Das Jahresziel' : 'Der Zielwert';
  if (number === total) return total === 2 ? `Beide ${noun}e` : `Alle ${countWord(total)} ${noun}e`;
  const word = number === 1 && neuter ? 'eines' : countWord(number);
  return `${capitalised(word)} von ${countWord(total)} ${noun}en`;
}

function count(counted: readonly Assessment[], rating: string): number {
  return counted.filter((assessment) => assessment.judged?.rating === rating).length;
}

/** Goals that have a word of their own, „ohne Bewertung“ included. */
function rated(counted: readonly Assessment[]): number {
  const words = ['clear', 'near', 'on-plan', 'unrated'];
  return words.reduce((total, word) => total + count(counted, word), 0);
}

function segments(pairs: readonly (readonly [number, string])[]): readonly (readonly [number, string])[] {
  return pairs.filter(([number]) => number > 0);
}
