import { type Decimal, decimalText, HUNDRED } from '../domain/decimal.ts';
import { type Day, type Month, monthNumber, parseDay, yearOf } from '../domain/month.ts';
import { MONTH_NAMES } from '../domain/month-names.ts';
import type { Unit } from '../domain/unit.ts';

// Months, days and quantities as messages write them: exact, for a message shows what was read. What the report prints is
// rounded by `compose/format-german.ts`.

const NBSP = '\u00a0';

/** `Mai 2020` */
export function germanMonth(value: Month): string {
  return `${MONTH_NAMES[monthNumber(value) - 1]} ${yearOf(value)}`;
}

/** `22.09.2020` */
export function germanDay(value: Day): string {
  return `${value.slice(8)}.${value.slice(5, 7)}.${value.slice(0, 4)}`;
}

/** `04.05.2021, 09:30 Uhr (UTC)`; what is no time stamp stays as it is. */
export function germanMoment(at: string): string {
  const day = parseDay(at.slice(0, 10));
  return day === null ? at : `${germanDay(day)}, ${at.slice(11, 16)} Uhr (UTC)`;
}

/** A text with its days and months in German; what belongs to the name of a file stays. */
export function germanDates(text: string): string {
  return text.replace(ISO_DATE, (iso, year: string, number: string, day: string | undefined) => {
    const name = MONTH_NAMES[Number(number) - 1];
    if (name === undefined) return iso;
    return day === undefined ? `${name} ${year}` : `${day}.${number}.${year}`;
  });
}

const ISO_DATE = /(?<![/\w-])(\d{4})-(\d{2})(?:-(\d{2}))?(?![\w-]|\.\w)/gu;

/** `11,5`, `17.210.117`, `−0,4`: every digit, thousands parted. */
export function numeral(value: Decimal): string {
  const [whole = '', fraction] = decimalText(value.abs()).split('.');
  return `${value.lt('0') ? '−' : ''}${parted(whole)}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** `70.000`: how many there are of something. */
export function germanCount(count: number): string {
  return parted(String(count));
}

/** Bytes as a system tells them, rounded down: `1.234 MB` */
export function germanSize(bytes: number): string {
  return `${germanCount(Math.floor(bytes / 1024 ** 2))} MB`;
}

/** A value in its unit: `18,9 %` of 0.189, `17.210.117 €`, `7.441`. The noun of a count is left to the sentence around it. */
export function quantity(value: Decimal, unit: Unit): string {
  if (unit.kind === 'ratio') return `${numeral(value.times(HUNDRED))}${NBSP}%`;
  return unit.kind === 'euro' ? `${numeral(value)}${NBSP}€` : numeral(value);
}

function parted(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/gu, '.');
}
