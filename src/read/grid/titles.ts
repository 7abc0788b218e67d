import type { Row } from '../csv/table.ts';
import { isYear, mentionedPeriod, type Period, parsePeriod } from './period.ts';
import { isTimeWord } from './time-words.ts';
import { parseUnit, type WrittenUnit } from './units.ts';

/** The time that the titles of a table say for every value; null where they say none, or several. */
export function titlePeriod(titles: readonly Row[]): Period | null {
  const cells = titles.flatMap(({ cells: own }) => own.map((cell) => cell.trim()));
  const mentions = cells.flatMap((cell) => mentionedPeriod(cell)?.period ?? []);
  const stichtag = cells.findIndex((cell) =>
    /^(Stichtag|Berichtsmonat|Monat|Berichtszeitraum|Bezugsmonat):?$/iu.test(cell),
  );
  const beside =
    stichtag === -1 ? null : parsePeriod(cells.slice(stichtag + 1).find((cell) => cell !== '') ?? '');
  const [first] = mentions;
  const only = mentions.every(({ text }) => text === first?.text);
  const year = cells.filter(isYear);
  if (beside) return beside;
  if (first && only) return first;
  return year.length === 1 ? parsePeriod(year[0] ?? '') : null;
}

/** `Bevölkerung (1000)`: a title of a table with one unit for all. */
export function titleUnit(titles: readonly Row[]): WrittenUnit | null {
  const named = titles.flatMap(({ cells }) => {
    const [first = '', ...rest] = cells.map((cell) => cell.trim());
    const unit = rest.every((cell) => cell === '') ? (/\(([^()]+)\)$/u.exec(first)?.[1] ?? '') : '';
    return isTimeWord(unit) ? [] : (parseUnit(unit) ?? []);
  });
  return named.at(-1) ?? null;
}
