import { check } from '../check/check.ts';
import { loadTemplates } from '../compose/templates.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { done, type Outcome } from '../diagnostic/outcome.ts';
import { eachOnce } from '../diagnostic/print.ts';
import type { Provider } from '../domain/agreement.ts';
import type { Files } from '../domain/effects.ts';
import { periodOf } from '../domain/report-files.ts';
import { scopeField } from '../domain/scope.ts';
import { loadDesign } from '../effects/design.ts';
import { read } from '../read/read.ts';
import { type Candidate, chooseAgreements, type Due, dueReports, orderFor } from './choose-orders.ts';
import type { Period } from './period-options.ts';
import type { Workplace } from './workplace.ts';

/** A report that was looked at. */
export interface CheckedReport {
  readonly agreement: string;
  /** `2020-08`, `2020-jahr`; empty where the agreement itself cannot be read. */
  readonly period: string;
}

/**
 * Reads and checks one period, or every report that has a head; templates and design, too.
 *
 * Errors  all there are, each once: two reports that read the same file find the same mistake.
 */
export function checkAll(
  { data, templates }: Workplace,
  agreement: string | null,
  period: Period | null,
  scope?: Provider,
): Outcome<{ readonly reports: readonly CheckedReport[] }> {
  const chosen = chooseAgreements(data, agreement);
  if (!chosen.ok) return chosen;
  loadDesign(templates);
  const heard: Diagnostic[] = [...loadTemplates(templates).diagnostics];
  const reports = chosen.value.flatMap((candidate) => checkAgreement(candidate, period, data, heard, scope));
  return done({ reports }, eachOnce(heard));
}

function checkAgreement(
  candidate: Candidate,
  period: Period | null,
  data: Files,
  heard: Diagnostic[],
  scope: Provider | undefined,
): readonly CheckedReport[] {
  const orders = ordersFor(candidate, period, data);
  heard.push(...orders.diagnostics);
  if (!orders.ok) return [{ agreement: candidate.id, period: '' }];
  return orders.value.map((due) => {
    const draft = read({ ...due, ...scopeField(scope) }, data);
    heard.push(...draft.diagnostics);
    if (draft.ok) heard.push(...check(draft.value).diagnostics);
    return { agreement: candidate.id, period: periodOf({ ...due, ...scopeField(scope) }) };
  });
}

function ordersFor(candidate: Candidate, period: Period | null, data: Files): Outcome<readonly Due[]> {
  if (period === null && dueReports(candidate, data).length > 0) return done(dueReports(candidate, data));
  const order = orderFor(candidate, data, period ?? { month: null, edition: 'monat' });
  return order.ok ? done([order.value]) : order;
}
