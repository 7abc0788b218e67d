import { addMonths, type Month, yearOf } from '../domain/month.ts';
import { listed, monthName, monthYear } from './format-german.ts';

/** `Mai 2020`, `Mai und Juni 2020`, `Juni bis August 2020`: months in order, those that follow one another as one span. */
export function monthRuns(months: readonly Month[]): string {
  return listed(runsOf(months).map(runText));
}

function runsOf(months: readonly Month[]): readonly (readonly Month[])[] {
  const runs: Month[][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && addMonths(last, 1) === month) run.push(month);
    else runs.push([month]);
  }
  return runs;
}

function runText(run: readonly Month[]): string {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (run.length === 1) return monthYear(first);
  const from = yearOf(first) === yearOf(last) ? monthName(first) : monthYear(first);
  return `${from} ${run.length === 2 ? 'und' : 'bis'} ${monthYear(last)}`;
}
