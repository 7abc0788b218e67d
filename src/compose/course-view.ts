import type { Indicator } from '../domain/agreement.ts';
import type { Assessment, Comparison } from '../domain/assessment.ts';
import { type Decimal, decimal, roundHalfAway } from '../domain/decimal.ts';
import type { Drivers } from '../domain/explanation.ts';
import type { Month } from '../domain/month.ts';
import { bareValue, listed, monthName, valueText } from './format-german.ts';
import { forecastWord } from './rating-words.ts';
import { isPlaces } from './view/figures.ts';

/** How the sum since January went, and how it changed to the prior year, for the sentence on one goal. German: Verlauf. */
export interface CourseView {
  readonly bezug: string;
  readonly gleich: boolean;
  readonly rueckstand: boolean;
  readonly vorsprung: boolean;
  readonly ueberschreitung: boolean;
  readonly unterschreitung: boolean;
  readonly abweichung: boolean;
  readonly wann: WhenView | false;
}

export interface ChangeView {
  readonly wert: string;
  readonly eins: boolean;
  readonly mehr: boolean;
  readonly gleich: boolean;
  readonly mittel: boolean;
  readonly plaetze: boolean;
  readonly wann: WhenView | false;
  readonly standorte: string;
  readonly mehrereStandorte: boolean;
}

/** A stretch of three months and more has its ends, fewer are listed. */
export interface WhenView {
  readonly von: string;
  readonly bis: string;
  readonly liste: string;
}

/** How a deviation is called depends on which side is good. */
export function courseView(indicator: Indicator, { variance }: Comparison, { months }: Drivers): CourseView {
  const above = variance?.gt(decimal(0)) ?? false;
  const gleich = variance === null || isShownAsZero(variance, indicator);
  const side = {
    'at-least': above ? 'vorsprung' : 'rueckstand',
    'at-most': above ? 'ueber' : 'unter',
    none: '',
  };
  const word = indicator.nature === 'target' ? side[indicator.direction] : '';
  return {
    bezug: referenceWord(indicator),
    gleich,
    rueckstand: word === 'rueckstand',
    vorsprung: word === 'vorsprung',
    ueberschreitung: word === 'ueber',
    unterschreitung: word === 'unter',
    abweichung: word === '',
    wann: months.length > 0 ? when(months) : false,
  };
}

export function changeView(
  indicator: Indicator,
  { priorYear, priorYearChange }: Comparison,
  { drivers, sites }: NonNullable<Assessment['explanation']>,
): ChangeView | false {
  if (!priorYear || !priorYearChange) return false;
  const { unit, precision } = indicator;
  const size = priorYearChange.abs();
  const places = isPlaces(indicator);
  const months = drivers.priorYear?.months ?? [];
  return {
    wert: places ? bareValue(size, unit, 0) : sizeText(size, indicator),
    eins: unit.kind !== 'ratio' && precision === 0 && roundHalfAway(size, 0).eq(decimal(1)),
    mehr: priorYearChange.gt(decimal(0)),
    gleich: isShownAsZero(size, indicator),
    mittel: indicator.formula.stock && indicator.formula.thinLine !== undefined,
    plaetze: places,
    wann: months.length > 0 ? when(months) : false,
    standorte: listed(sites),
    mehrereStandorte: sites.length > 1,
  };
}

/** Months that stand in the sentence already are not named again. */
export function saidOnce(change: ChangeView, course: CourseView | false): ChangeView {
  const [one, other] = [course ? course.wann : false, change.wann];
  const same = one && other && one.von === other.von && one.bis === other.bis && one.liste === other.liste;
  return same ? { ...change, wann: false } : change;
}

function sizeText(size: Decimal, { unit, precision }: Indicator): string {
  return unit.kind === 'ratio'
    ? `${bareValue(size, unit, precision)}\u00a0Prozentpunkte`
    : valueText(size, unit, precision);
}

export function isShownAsZero(value: Decimal, { unit, precision }: Indicator): boolean {
  return roundHalfAway(value, unit.kind === 'ratio' ? precision + 2 : precision).eq(decimal(0));
}

export function referenceWord(indicator: Indicator): string {
  return indicator.nature === 'forecast' ? forecastWord(indicator) : 'Soll';
}

export function when(months: readonly Month[]): WhenView {
  const [first, last] = [months[0], months.at(-1)];
  const stretch = first !== undefined && last !== undefined && last - first === months.length - 1;
  return stretch && months.length > 2
    ? { von: monthName(first), bis: monthName(last), liste: '' }
    : { von: '', bis: '', liste: listed(months.map(monthName)) };
}
