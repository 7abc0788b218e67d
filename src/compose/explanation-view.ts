import type { Indicator } from '../domain/agreement.ts';
import type { Assessment } from '../domain/assessment.ts';
import { type Decimal, decimal, roundHalfAway } from '../domain/decimal.ts';
import type { Drivers, Effects, Side } from '../domain/explanation.ts';
import {
  type ChangeView,
  type CourseView,
  changeView,
  courseView,
  isShownAsZero,
  referenceWord,
  saidOnce,
  type WhenView,
  when,
} from './course-view.ts';
import { bareDifference } from './format-german.ts';

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
