import type { Assessment } from '../../domain/assessment.ts';
import type { Checked } from '../../domain/draft.ts';
import type { Formula, Need } from '../../domain/formula.ts';
import { addMonths, type Month, monthsOfYear, yearOf, yearToDate } from '../../domain/month.ts';
import type { DataStatus, Observation } from '../../domain/observation.ts';
import { isSettled } from '../view/annex.ts';
import { listedMetrics } from '../view/missing-values.ts';
import { printedMetrics } from '../view/side-rows.ts';
import { planNeeds } from './plan-cells.ts';

/** A delivered cell, and the goals that show it or compute with it. German: Fundstelle eines Werts. */
export interface ShownCell {
  readonly observation: Observation;
  /** Ids in the order of the agreement. */
  readonly goals: readonly string[];
}

/**
 * Every delivered cell that stands in this edition or goes into one of its figures, each once, in the order of
 * the agreement's metrics, then of months and deliveries.
 *
 * Gaps the report tells of are cells, too; the other rows of an export are not.
 */
export function shownCells(checked: Checked, assessments: readonly Assessment[]): readonly ShownCell[] {
  const goals = new Map<Observation, string[]>();
  for (const assessment of assessments) {
    for (const observation of new Set(cellsOf(assessment, checked))) {
      goals.set(observation, [...(goals.get(observation) ?? []), assessment.indicator.id]);
    }
  }
  const rank = new Map(checked.agreement.metrics.map(({ id }, index) => [id, index]));
  const rankOf = ({ metric }: Observation) => rank.get(metric) ?? rank.size;
  return [...goals]
    .map(([observation, ids]) => ({ observation, goals: ids }))
    .toSorted(
      ({ observation: one }, { observation: other }) =>
        rankOf(one) - rankOf(other) || one.month - other.month || byDelivery(one, other),
    );
}

/** Oldest delivery first; within one day by the place of the cell. */
function byDelivery({ delivery, origin: { place } }: Observation, other: Observation): number {
  const { line, column, file } = other.origin.place;
  if (delivery !== other.delivery) return delivery < other.delivery ? -1 : 1;
  if (place.file !== file) return place.file < file ? -1 : 1;
  return place.line - line || place.column - column;
}

function cellsOf(assessment: Assessment, checked: Checked): readonly Observation[] {
  const newest = ({ metric, month }: Need) => checked.data.newest(metric, month);
  const shown = [
    ...ownFigures(assessment, checked),
    ...planNeeds(assessment.indicator, checked.agreement.year),
    ...readings(assessment),
    ...siteTable(assessment, checked),
  ];
  return [
    ...shown.map(newest).filter((observation) => observation !== undefined),
    ...besides(assessment),
    ...gaps(assessment, checked),
    ...assessment.revisions.filter(isSettled).flatMap(({ before, after }) => [before, after]),
  ];
}

/** The figures of the year, its plan and the prior year beside it; the month's own values in table and chart. */
function ownFigures({ indicator, months }: Assessment, checked: Checked): readonly Need[] {
  const { formula, target } = indicator;
  const printed = months.filter(({ month }) => month <= checked.month);
  const withPriorYear = target === null ? printed : months;
  const inTable = target === null ? [] : printedMetrics(indicator, checked.month);
  const inChart = formula.thinLine ?? [];
  return [
    ...printed.flatMap(({ actual, month }) => (actual === null ? [] : formula.needs(yearToDate(month)))),
    ...withPriorYear.flatMap(({ priorYear, month }) =>
      priorYear === null ? [] : yearBefore(formula, month),
    ),
    ...each(inTable, yearToDate(checked.month)),
    ...each(inChart, monthsOfYear(yearOf(checked.month))),
  ];
}

/** Further readings are shown for the month that is judged, and one year before. */
function readings(assessment: Assessment): readonly Need[] {
  return assessment.readings.flatMap(({ reading: { formula }, judged }) => {
    if (judged === null) return [];
    const before = judged.priorYear === null ? [] : yearBefore(formula, judged.month);
    return [...formula.needs(yearToDate(judged.month)), ...before];
  });
}

/** The § 48a value and the subgroups stand beside the goal's own figures. */
function besides({ benchmark, subgroups }: Assessment): readonly Observation[] {
  return [...(benchmark?.inputs ?? []), ...(subgroups?.groups ?? []).flatMap(({ inputs }) => inputs)];
}

function siteTable({ indicator }: Assessment, checked: Checked): readonly Need[] {
  const metrics = (indicator.siteTable?.columns ?? []).map(({ metric }) => metric);
  return each(metrics, yearToDate(checked.month));
}

/** What was due and did not come, or is held back: the report says so, and these are the cells. */
function gaps({ indicator }: Assessment, checked: Checked): readonly Observation[] {
  const months = yearToDate(checked.month);
  const of = (needs: readonly Need[], ...statuses: readonly DataStatus[]) =>
    needs
      .map(({ metric, month }) => checked.data.newest(metric, month))
      .filter((observation) => observation !== undefined)
      .filter(({ status }) => statuses.includes(status));
  const needed = months.flatMap((month) => indicator.formula.needs(yearToDate(month)));
  const listed = each(listedMetrics(indicator, checked.month), months);
  return [...of(needed, 'missing', 'suppressed'), ...of(listed, 'missing')];
}

function each(metrics: readonly string[], months: readonly Month[]): readonly Need[] {
  return metrics.flatMap((metric) => months.map((month) => ({ metric, month })));
}

function yearBefore(formula: Formula, month: Month): readonly Need[] {
  return formula.needs(yearToDate(addMonths(month, -12)));
}
