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
    for (const observation of cellsOf(assessment, checked)) {
      const ids = goals.get(observation);
      if (ids === undefined) goals.set(observation, [assessment.indicator.id]);
      else ids.push(assessment.indicator.id);
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

function cellsOf(assessment: Assessment, checked: Checked): ReadonlySet<Observation> {
  const needs = [
    ...ownFigures(assessment, checked),
    ...planNeeds(assessment.indicator, checked.agreement.year),
    ...readings(assessment),
    ...siteTable(assessment, checked),
  ];
  const found = new Set<Observation>();
  for (const { metric, month } of needs) {
    const newest = checked.data.newest(metric, month);
    if (newest !== undefined) found.add(newest);
  }
  const settled = assessment.revisions.filter(isSettled).flatMap(({ before, after }) => [before, after]);
  for (const observation of [...besides(assessment), ...gaps(assessment, checked), ...settled])
    found.add(observation);
  return found;
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
function gaps({ indicator }: Assessment, { data, month: until }: Checked): readonly Observation[] {
  const months = yearToDate(until);
  const found: Observation[] = [];
  const add = (needs: readonly Need[], ...statuses: readonly DataStatus[]) => {
    for (const { metric, month } of needs) {
      const newest = data.newest(metric, month);
      if (newest !== undefined && statuses.includes(newest.status)) found.push(newest);
    }
  };
  for (const month of months) add(indicator.formula.needs(yearToDate(month)), 'missing', 'suppressed');
  add(each(listedMetrics(indicator, until), months), 'missing');
  return found;
}

function each(metrics: readonly string[], months: readonly Month[]): readonly Need[] {
  return metrics.flatMap((metric) => months.map((month) => ({ metric, month })));
}

function yearBefore(formula: Formula, month: Month): readonly Need[] {
  return formula.needs(yearToDate(addMonths(month, -12)));
}
