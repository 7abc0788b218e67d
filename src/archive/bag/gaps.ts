import {
  monthsMissing,
  reportsUnapproved,
  yearEndMissing,
  yearEndNotApproved,
} from '../../diagnostic/catalogue/year-file.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { type Archive, type FiledReport, replacementOf } from '../../domain/journal.ts';
import { type Month, monthsOfYear, monthText } from '../../domain/month.ts';
import { isCurrent } from '../current.ts';
import { reportLabel, type YearReports } from './year-reports.ts';

/** Digits of a report's id, as people type it. */
const DIGITS = 12;

/**
 * What the year's file does not hold though it could. German: Lücken der Akte.
 *
 * Gives   ARC-570 and 571 for the year-end edition, ARC-572 for months, ARC-573 for other reports that wait for their
 *         approval. A month is there with its whole edition, or with those of both sides.
 */
export function gapsOf(year: YearReports, box: Archive): readonly Diagnostic[] {
  const waiting = year.others.filter(
    (report) => !report.draft && isCurrent(report, box) && replacementOf(box, report) === null,
  );
  const months = monthsOfYear(year.year)
    .filter((month) => !isThere(year.approved.filter((report) => isAbout(report, month))))
    .map(monthText);
  const unapproved = waiting.filter(({ edition }) => edition === 'monat').map(nameOf);
  return [
    ...yearEndGap(year, waiting),
    ...(months.length === 0 ? [] : [monthsMissing(null, { months })]),
    ...(unapproved.length === 0 ? [] : [reportsUnapproved(null, { reports: unapproved })]),
  ];
}

function yearEndGap({ year, approved }: YearReports, waiting: readonly FiledReport[]): readonly Diagnostic[] {
  if (isThere(approved.filter(({ edition }) => edition === 'jahr'))) return [];
  const filed = waiting.findLast(({ edition }) => edition === 'jahr');
  if (filed === undefined) return [yearEndMissing(null, { year })];
  return [yearEndNotApproved(null, { year, id: filed.reportId.slice(0, DIGITS) })];
}

function isAbout(report: FiledReport, month: Month): boolean {
  return report.edition === 'monat' && report.month === month;
}

function isThere(reports: readonly FiledReport[]): boolean {
  const scopes = new Set(reports.map(({ scope }) => scope ?? 'alle'));
  return scopes.has('alle') || (scopes.has('BA') && scopes.has('Kommune'));
}

function nameOf(report: FiledReport): string {
  return `${reportLabel(report)} (Kennung ${report.reportId.slice(0, DIGITS)})`;
}
