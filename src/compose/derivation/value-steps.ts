import type { Decimal } from '../../domain/decimal.ts';
import type { Checked } from '../../domain/draft.ts';
import type { Formula, Need, Part } from '../../domain/formula.ts';
import { addMonths, type Month, yearToDate } from '../../domain/month.ts';
import type { Observation, ReportedData } from '../../domain/observation.ts';
import type { Place } from '../../domain/place.ts';
import { asDelivered, reportedFrom } from '../../domain/standing.ts';
import { type Expression, expressionOf, traced } from '../../domain/traced-decimal.ts';
import type { Unit } from '../../domain/unit.ts';
import { valueText } from '../format-german.ts';
import { metricsById } from '../metrics-by-id.ts';
import { partInUnit } from '../part-unit.ts';
import { expressionText } from './expression-text.ts';
import { roundedOnce } from './rounding-words.ts';
import type { Step } from './step.ts';
import { unroundedText } from './unrounded.ts';

/** What is measured: a goal, or another reading of it. */
export interface Measured {
  readonly formula: Formula;
  readonly unit: Unit;
  readonly precision: number;
  readonly termsPlace?: Place;
}

type Named = Pick<Step, 'key' | 'title'>;

/** A value of the year to date by the goal's own formula, with the delivered numbers in it. */
export function valueStep(
  named: Named,
  measured: Measured,
  { value, month }: { readonly value: Decimal; readonly month: Month },
  checked: Checked,
): Step {
  const { unit, precision } = measured;
  const formula = asDelivered(measured.formula, checked.data);
  const months = yearToDate(month);
  return {
    key: named.key,
    title: named.title,
    month,
    value,
    text: valueText(value, unit, precision),
    unrounded: unroundedText(value, unit, precision),
    formula: formula.wording,
    numbers: numbersIn(formula, checked.data, { value, month }, checked),
    rounding: roundedOnce(unit, precision),
    cells: cellsOf(formula, checked.data, months),
    ...(formula.milestones && agreedAt(measured)),
  };
}

/** What is agreed and not delivered stands in the agreement. */
export function agreedAt({ termsPlace: place }: Pick<Measured, 'termsPlace'>): Pick<Step, 'place'> {
  return place === undefined ? {} : { place };
}

/** A formula with the numbers of these data in it; empty where they do not give the value again. */
export function numbersIn(
  agreed: Formula,
  data: ReportedData,
  { value, month }: { readonly value: Decimal; readonly month: Month },
  checked: Checked,
): string {
  const formula = asDelivered(agreed, data);
  const months = yearToDate(month);
  return isWhole(formula, data, months)
    ? numbersOf(formula.actual(tracing(data), months), value, checked)
    : '';
}

/** The same formula one year before. German: Vorjahr. */
export function priorYearStep(
  named: Named,
  measured: Measured,
  of: { readonly value: Decimal; readonly month: Month },
  checked: Checked,
): Step {
  const before = addMonths(of.month, -12);
  const step = valueStep(named, measured, { value: of.value, month: before }, checked);
  return { ...step, month: of.month, formula: `Wie das Ist, ein Jahr früher: ${measured.formula.wording}` };
}

/** The quantities printed beside a value: `579 Integrationen`. */
export function partSteps(
  measured: Pick<Measured, 'formula' | 'termsPlace'>,
  { parts, month }: { readonly parts: readonly Part[]; readonly month: Month },
  checked: Checked,
): readonly Step[] {
  if (parts.length === 0) return [];
  const formula = asDelivered(measured.formula, checked.data);
  const months = yearToDate(month);
  const again = isWhole(formula, checked.data, months)
    ? (formula.parts?.(tracing(checked.data), months) ?? [])
    : [];
  const cells = cellsOf(formula, checked.data, months);
  return parts.map((each) => {
    const part = partInUnit(each, checked.agreement);
    const value = again.find(({ key }) => key === part.key)?.value ?? null;
    const read = partCells(part, value, cells);
    return {
      key: `teil-${part.key}`,
      title: part.label,
      month,
      value: part.value,
      text: valueText(part.value, part.unit, part.precision),
      unrounded: unroundedText(part.value, part.unit, part.precision),
      formula: `Bestandteil des Ist: ${part.label}`,
      numbers: numbersOf(value, part.value, checked),
      rounding: roundedOnce(part.unit, part.precision),
      cells: read,
      ...(value !== null && read.length === 0 && agreedAt(measured)),
    };
  });
}

/** The cells a part was calculated from; where that cannot be written down, those of its metrics. */
function partCells(part: Part, again: Decimal | null, cells: readonly Observation[]): readonly Observation[] {
  if (again === null) return cells.filter(({ metric }) => (part.summands ?? [part.key]).includes(metric));
  const needs = needsIn(expressionOf(again));
  return cells.filter((cell) =>
    needs.some(({ metric, month }) => cell.metric === metric && cell.month === month),
  );
}

function needsIn(expression: Expression | null): readonly Need[] {
  if (expression === null) return [];
  if (expression.kind === 'quantity') return expression.need === null ? [] : [expression.need];
  return [...needsIn(expression.left), ...needsIn(expression.right)];
}

/** Every observation a formula reads, each once, in the order it names them. */
export function cellsOf(
  agreed: Formula,
  data: ReportedData,
  months: readonly Month[],
): readonly Observation[] {
  const formula = asDelivered(agreed, data);
  const read = new Set<Observation>();
  for (const { metric, month } of formula.needs(months)) {
    const observation = data.newest(metric, month);
    if (observation !== undefined) read.add(observation);
  }
  return [...read];
}

/** Every value the formula names is there; else it can only be told in words. */
function isWhole(formula: Formula, data: ReportedData, months: readonly Month[]): boolean {
  return formula.needs(months).every(({ metric, month }) => data.newest(metric, month)?.value);
}

/** Reads the newest values, and remembers what is done with them. */
function tracing(data: ReportedData) {
  const reported = reportedFrom(data);
  return (metric: string, month: Month) => traced(reported(metric, month), { metric, month });
}

/** Nothing is told that does not give the printed value again. */
function numbersOf(again: Decimal | null, value: Decimal, { agreement }: Checked): string {
  const expression = again?.eq(value) ? expressionOf(again) : null;
  if (expression === null || expression.kind === 'quantity') return '';
  return expressionText(expression, ({ value: number, need }) => {
    const unit = (need && metricsById(agreement).get(need.metric)?.unit) ?? NUMBER;
    return unroundedText(number, unit.kind === 'euro' ? NUMBER : unit, EXACT_PLACES);
  });
}

const NUMBER: Unit = { kind: 'count', noun: '' };
/** As many as a delivery may have. */
const EXACT_PLACES = 2;
