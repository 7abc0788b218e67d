import type { Indicator } from '../../domain/agreement.ts';
import { type Decimal, decimal, mean, ZERO } from '../../domain/decimal.ts';
import { type Month, monthNumber, monthOf, monthsOfYear, yearOf, yearToDate } from '../../domain/month.ts';
import type { Observation, ReportedData } from '../../domain/observation.ts';
import type { PlanBasis, TargetVersion } from '../../domain/target.ts';
import { meanOfSteps, versionAt } from '../../domain/target-versions.ts';
import { monthYear } from '../format-german.ts';
import { agreedWord, planTermsAt } from './agreed-word.ts';
import { figureAgain } from './figure-again.ts';
import { unroundedText } from './unrounded.ts';
import { cellsOf } from './value-steps.ts';

/** A way the plan of a month came about. */
export interface PlanWay {
  readonly words: string;
  readonly numbers: string;
  readonly value: Decimal | null;
  readonly cells: readonly Observation[];
}

/** What a plan of one month is told from. */
export interface PlanSide {
  readonly indicator: Indicator;
  readonly month: Month;
  readonly data: ReportedData;
  readonly version: TargetVersion;
  /** All versions of the year, of which it is one. */
  readonly versions: readonly TargetVersion[];
  readonly level: Decimal;
}

/** How the plan runs by the basis of the version in force; December is the year's value itself. */
export function planWay(side: PlanSide): PlanWay {
  const { indicator, month, version, level } = side;
  const { plan } = indicator.formula;
  if (plan) return way('Zahl der Meilensteine, die bis dahin fällig sind', '', plan(month));
  const stepped = meanOfSteps(indicator.formula, side.versions, month);
  if (stepped) return meanWay(side, stepped);
  if (monthNumber(month) === 12) {
    return way(`${agreedWord(indicator)} des Jahres`, told(indicator, level), level);
  }
  const found = byBasis(side, version.basis);
  const chosen = planTermsAt(indicator, month)?.kind === 'automatic' ? '; automatisch gewählt' : '';
  return { ...found, words: `${found.words}${chosen}` };
}

/** `(100 × 6 + 80 × 2) ÷ 8`: each level as often as it held. */
function meanWay({ indicator, versions, month }: PlanSide, value: Decimal): PlanWay {
  const levels = yearToDate(month).flatMap((each) => versionAt(versions, each)?.level ?? []);
  const runs = [...Map.groupBy(levels, (level) => told(indicator, level))];
  const terms = runs.map(([text, { length }]) => `${text} × ${length}`);
  return way(
    'Mittel der Zielstufen, die seit Januar gelten',
    `(${terms.join(' + ')}) ÷ ${levels.length}`,
    value,
  );
}

function byBasis(side: PlanSide, basis: PlanBasis): PlanWay {
  const { indicator, month, version, level } = side;
  const [word, text, number] = [agreedWord(indicator), told(indicator, level), monthNumber(month)];
  switch (basis.kind) {
    case 'delivered':
      return delivered(side, basis);
    case 'reference-years':
      return shares(side, basis.years);
    case 'linear':
      return indicator.formula.stock
        ? way(`${word} des Jahres (gilt in jedem Monat; linearer Verlauf)`, text, level)
        : way(
            `${word} × Monat ÷ 12 (linearer Verlauf)`,
            `${text} × ${number} ÷ 12`,
            level.times(decimal(number)).div(decimal(12)),
          );
    case 'steps':
      return way(`Zielstufe, die ab ${monthYear(version.from)} gilt`, text, level);
    case 'none':
      return way('Vor Dezember kein Soll', '', null);
  }
}

function way(words: string, numbers: string, value: Decimal | null): PlanWay {
  return { words, numbers, value, cells: [] };
}

/** Target × year up to the month ÷ whole year, as the mean over the reference years. */
function shares({ indicator, month, data, level }: PlanSide, years: readonly number[]): PlanWay {
  const { formula } = indicator;
  const at = (year: number, number: number) => figureAgain(formula, data, monthOf(year, number));
  const each = years.map((year) => ({ part: at(year, monthNumber(month)), whole: at(year, 12) }));
  const known = each.flatMap(({ part, whole }) =>
    part && whole && !whole.eq(ZERO) ? [{ part, whole, plan: level.times(part).div(whole) }] : [],
  );
  const complete = known.length === years.length && known.length > 0;
  const text = (value: Decimal) => told(indicator, value);
  const terms = known.map(({ part, whole }) => `${text(level)} × ${text(part)} ÷ ${text(whole)}`);
  const joined = terms.length === 1 ? terms.join('') : `(${terms.join(' + ')}) ÷ ${terms.length}`;
  return {
    words: sharesWords(indicator, month, years),
    numbers: complete ? joined : '',
    value: complete ? mean(known.map(({ plan }) => plan)) : null,
    cells: years.flatMap((year) => cellsOf(formula, data, monthsOfYear(year))),
  };
}

function sharesWords(indicator: Indicator, month: Month, years: readonly number[]): string {
  const word = agreedWord(indicator);
  if (years.length === 1 && years[0] === yearOf(month) - 1) {
    return `${word} × Vorjahreswert bis zum Monat ÷ Vorjahreswert im Jahr ${years[0]}`;
  }
  const names = years.toSorted((one, other) => one - other).join(', ');
  const excluded = planTermsAt(indicator, month)?.excluded ?? [];
  const without = excluded.length === 0 ? '' : `; ohne ${excluded.join(', ')}`;
  const [one, several] = [
    `${word} × Wert des Referenzjahres bis zum Monat ÷ Wert im Jahr ${names}`,
    `Mittel über die Referenzjahre ${names}: ${word} × Wert bis zum Monat ÷ Wert im Jahr`,
  ];
  return `${years.length === 1 ? one : several}${without}`;
}

type Delivered = Extract<PlanBasis, { kind: 'delivered' }>;

/** As it came; after an amendment of the value alone, stretched to the new one. */
function delivered(side: PlanSide, basis: Delivered): PlanWay {
  const { indicator, month, level } = side;
  const value = basis.values[monthNumber(month) - 1] ?? null;
  const { words, cells } = deliveredFrom(side, basis);
  const text = (known: Decimal) => told(indicator, known);
  const before = value && planStretched(side, value);
  if (before) {
    return {
      words: `${words} × neuer ${agreedWord(indicator)} ÷ bisheriger`,
      numbers: `${text(before.plan)} × ${text(level)} ÷ ${text(before.agreed)}`,
      value,
      cells,
    };
  }
  const read = cells.map((cell) => cell.value).filter((each) => each !== null);
  return { words, numbers: read.length > 1 ? read.map(text).join(' + ') : '', value, cells };
}

/** The plan of an earlier version that gives this one in the proportion of both levels. */
function planStretched({ indicator, month, version, level }: PlanSide, value: Decimal) {
  const { versions = [], firstVersions = [] } = indicator;
  if (version.amendment === null) return undefined;
  return [...firstVersions, ...versions]
    .flatMap(({ basis, level: agreed }) => {
      const plan = basis.kind === 'delivered' ? (basis.values[monthNumber(month) - 1] ?? null) : null;
      return plan && agreed && !agreed.eq(ZERO) ? [{ plan, agreed }] : [];
    })
    .find(({ plan, agreed }) => !plan.eq(value) && plan.times(level).div(agreed).eq(value));
}

function deliveredFrom({ indicator, month, data }: PlanSide, { metric }: Delivered) {
  if (metric === null) return { words: 'Vereinbarter Sollwert bis zum Monat', cells: [] };
  const plan = planTermsAt(indicator, month)?.delivered;
  const monthly = plan?.kind === 'metric' && plan.monthly;
  const months = monthly ? yearToDate(month) : [month];
  return {
    words: monthly ? 'Summe der gelieferten Monatssollwerte' : 'Gelieferter Sollwert bis zum Monat',
    cells: months.map((each) => data.newest(metric, each)).filter((cell) => cell !== undefined),
  };
}

function told({ unit, precision }: Indicator, value: Decimal): string {
  return unroundedText(value, unit, precision);
}
