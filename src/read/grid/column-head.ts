import { isMonthName, isYear, mentionedPeriod, monthOfYear, type Period, parsePeriod } from './period.ts';
import { isFirmness } from './status-columns.ts';
import { isTimeWord } from './time-words.ts';
import { isBareUnit, parseUnit, type WrittenUnit } from './units.ts';

/** What the words above a column say. German: Spaltenkopf. */
export interface ColumnHead {
  /** What is counted, from the widest group to the narrowest, without times and units. */
  readonly label: string;
  readonly period: Period | null;
  /** A month or quarter whose year stands elsewhere; empty for none. */
  readonly monthName: string;
  readonly unit: WrittenUnit | null;
  /** How firm the values are, where the head says so: `Mrz 2020 (hochgerechnet)`; empty for none. */
  readonly firmness: string;
}

/** Label and time of a column: a level that is a time goes, so does a time within a label. The most exact time counts. */
export function readPath(path: readonly string[]): ColumnHead {
  const written = path.filter((word, level) => word !== '' && word !== path[level - 1]);
  const firmness = written.map(firmnessIn).find((word) => word !== '') ?? '';
  const all = written.map(plainTime);
  const unit = all.length > 1 && isBareUnit(all.at(-1) ?? '') ? parseUnit(all.at(-1) ?? '') : null;
  const words = unit === null ? all : all.slice(0, -1);
  const year = words.find(isYear);
  const name = words.find(isMonthName);
  const times = words.filter((word) => parsePeriod(word) !== null && !isYear(word));
  const own = times.find((word) => parsePeriod(word)?.month != null) ?? times[0] ?? year;
  const mention = own === undefined ? words.map(mentionedPeriod).find((each) => each !== null) : undefined;
  const period = year !== undefined && name !== undefined ? monthOfYear(name, year) : parsePeriod(own ?? '');
  const labels = words
    .map((word) => mentionedPeriod(word)?.rest ?? word)
    .filter((word) => word !== '' && parsePeriod(word) === null && word !== name)
    .filter((word) => (own === undefined && name === undefined) || !isTimeWord(word));
  return {
    label: labels.join(' / '),
    period: period ?? mention?.period ?? null,
    monthName: year === undefined ? (name ?? '') : '',
    unit,
    firmness,
  };
}

const BRACKETED = /^(.+?)\s*\(([^()]+)\)$/u;
const FOOTNOTE = /(?:\s*\*+|\s+\d{1,2}\)|\s*[¹²³⁴⁵⁶⁷⁸⁹]+\)?)$/u;

/** `Mrz 2020 (hochgerechnet)` → `hochgerechnet`, behind a time alone. */
function firmnessIn(word: string): string {
  const [, time = '', firm = ''] = BRACKETED.exec(word) ?? [];
  return parsePeriod(time) !== null && isFirmness(firm) ? firm : '';
}

/** A time without what stands behind it: its firmness, the mark of a footnote (`Mrz 2020*`, `2019 1)`). */
export function plainTime(word: string): string {
  const time = firmnessIn(word) === '' ? word.replace(FOOTNOTE, '') : (BRACKETED.exec(word)?.[1] ?? word);
  return parsePeriod(time) === null ? word : time;
}
