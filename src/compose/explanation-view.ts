import type { Indicator } from '../domain/agreement.ts';
import type { Assessment, Comparison } from '../domain/assessment.ts';
import { type Decimal, decimal, roundHalfAway } from '../domain/decimal.ts';
import type { Drivers, Effects, Side } from '../domain/explanation.ts';
import type { Month } from '../domain/month.ts';
import { bareDifference, bareValue, listed, monthName, valueText } from './format-german.ts';
import { forecastWord } from './rating-words.ts';
import { isPlaces } from './view/figures.ts';

/** What `templates/saetze/erklaerung.hbs` knows: finished figures and booleans for the grammar, German names. */
export interface ExplanationView {
  /** True where there is anything to say. */
  readonly satz: boolean;
  readonly aufgeteilt: SplitView | false;
  readonly summe: CourseView | false;
  readonly vorjahr: ChangeView | false;
}

interface SplitView {
  readonly bezug: string;
  /** With a blank before it; empty where the headline has said what is counted. */
  readonly einheit: string;
  readonly zaehler: string;
  readonly zumSoll: SharesView | false;
  readonly zumVorjahr: SharesView | false;
  /** True where both sides moved the same way against both references: the words stand once. */
  readonly gleicheRichtung: boolean;
  readonly monate: { readonly mehr: boolean; readonly wann: WhenView } | false;
}

interface SharesView {
  /** True where nothing is left to split, as printed. */
  readonly gleich: boolean;
  readonly unterschied: string;
  readonly zaehler: ShareView;
  readonly nenner: ShareView;
  /** True where the printed shares do not add up to the printed difference. */
  readonly rundung: boolean;
}

interface ShareView {
  readonly wert: string;
  readonly wort: string;
  readonly mehr: boolean;
  readonly weniger: boolean;
  readonly gleich: boolean;
}

interface CourseView {
  readonly bezug: string;
  readonly gleich: boolean;
  readonly rueckstand: boolean;
  readonly vorsprung: boolean;
  readonly ueberschreitung: boolean;
  readonly unterschreitung: boolean;
  readonly abweichung: boolean;
  readonly wann: WhenView | false;
}

interface ChangeView {
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
interface WhenView {
  readonly von: string;
  readonly bis: string;
  readonly liste: string;
}

/** The facts of the sentence on one goal; null where nothing is judged. */
export function explanationView({ indicator, judged, explanation }: Assessment): ExplanationView | null {
  if (explanation === null || !judged?.actual) return null;
  const { effects, drivers } = explanation;
  const aufgeteilt = splitView(indicator, effects, drivers.priorYear);
  const summe = drivers.plan ? courseView(indicator, judged, drivers.plan) : false;
  const vorjahr = changeView(indicator, judged, explanation);
  // Of a goal without a figure the prior year stands beside it already; only a site is news.
  const news = indicator.nature !== 'qualitative' || explanation.sites.length > 0;
  const satz = Boolean(aufgeteilt || summe || (vorjahr && news));
  return { satz, aufgeteilt, summe, vorjahr: vorjahr && saidOnce(vorjahr, summe) };
}

function splitView(
  indicator: Indicator,
  { plan, priorYear }: { readonly plan: Effects | null; readonly priorYear: Effects | null },
  drivers: Drivers | null,
): SplitView | false {
  const any = plan ?? priorYear;
  if (!any) return false;
  return {
    bezug: referenceWord(indicator),
    einheit: { ratio: '\u00a0Prozentpunkte', euro: '\u00a0€', count: '' }[indicator.unit.kind],
    zaehler: plainLabel(any.numerator),
    zumSoll: plan ? sharesView(indicator, plan) : false,
    zumVorjahr: priorYear ? sharesView(indicator, priorYear) : false,
    gleicheRichtung:
      plan !== null &&
      priorYear !== null &&
      !isShownAsZero(plan.difference, indicator) &&
      sameWay(plan, priorYear),
    monate:
      drivers && drivers.months.length > 0
        ? { mehr: drivers.difference.gt(decimal(0)), wann: when(drivers.months) }
        : false,
  };
}

function sharesView(indicator: Indicator, effects: Effects): SharesView {
  const { unit, precision } = indicator;
  const scale = unit.kind === 'ratio' ? precision + 2 : precision;
  const shown = (value: Decimal) => roundHalfAway(value, scale);
  const { difference, numerator, denominator } = effects;
  return {
    gleich: isShownAsZero(difference, indicator),
    unterschied: bareDifference(difference, unit, precision),
    zaehler: shareView(indicator, numerator),
    nenner: shareView(indicator, denominator),
    rundung: !shown(numerator.effect).plus(shown(denominator.effect)).eq(shown(difference)),
  };
}

function sameWay(one: Effects, other: Effects): boolean {
  const signs = ({ numerator, denominator }: Effects) => [
    numerator.change.cmp('0'),
    denominator.change.cmp('0'),
  ];
  return signs(one).join() === signs(other).join();
}

/** `eLb im Mittel` are eLb. */
function plainLabel({ label }: Side): string {
  return label.replace(/ im Mittel$/, '');
}

function shareView({ unit, precision }: Indicator, side: Side): ShareView {
  const { effect, change } = side;
  const sign = change.cmp('0');
  return {
    wert: bareDifference(effect, unit, precision),
    wort: plainLabel(side),
    mehr: sign > 0,
    weniger: sign < 0,
    gleich: sign === 0,
  };
}

/** How a deviation is called depends on which side is good. */
function courseView(indicator: Indicator, { variance }: Comparison, { months }: Drivers): CourseView {
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

function changeView(
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
function saidOnce(change: ChangeView, course: CourseView | false): ChangeView {
  const [one, other] = [course ? course.wann : false, change.wann];
  const same = one && other && one.von === other.von && one.bis === other.bis && one.liste === other.liste;
  return same ? { ...change, wann: false } : change;
}

function sizeText(size: Decimal, { unit, precision }: Indicator): string {
  return unit.kind === 'ratio'
    ? `${bareValue(size, unit, precision)}\u00a0Prozentpunkte`
    : valueText(size, unit, precision);
}

function isShownAsZero(value: Decimal, { unit, precision }: Indicator): boolean {
  return roundHalfAway(value, unit.kind === 'ratio' ? precision + 2 : precision).eq(decimal(0));
}

function referenceWord(indicator: Indicator): string {
  return indicator.nature === 'forecast' ? forecastWord(indicator) : 'Soll';
}

function when(months: readonly Month[]): WhenView {
  const [first, last] = [months[0], months.at(-1)];
  const stretch = first !== undefined && last !== undefined && last - first === months.length - 1;
  return stretch && months.length > 2
    ? { von: monthName(first), bis: monthName(last), liste: '' }
    : { von: '', bis: '', liste: listed(months.map(monthName)) };
}
