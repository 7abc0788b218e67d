import type { Approval } from '../domain/archive-entry.ts';
import type { FiledReport } from '../domain/journal.ts';
import { yearOf } from '../domain/month.ts';
import { germanMonth } from './german-text.ts';

/** Digits of a report's id that people type. */
const SHORT = 12;

export function shortId(reportId: string): string {
  return reportId.slice(0, SHORT);
}

/** `in Vertretung für Dr. A. Beispiel`; empty where an office acted itself. */
export function deputyWords({ deputyFor }: Pick<Approval, 'deputyFor'>): string {
  if (deputyFor === undefined) return '';
  return `in Vertretung${deputyFor === '' ? '' : ` für ${deputyFor}`}`;
}

/** What names a report; one that has no version yet is told without. */
export type Named = Pick<FiledReport, 'agreement' | 'month' | 'edition' | 'scope'> &
  Partial<Pick<FiledReport, 'version' | 'draft'>>;

/** `msh-2020, Monatsbericht August 2020, Fassung 1`: a report as messages name it. */
export function describe({ agreement, month, edition, scope, version, draft = false }: Named): string {
  const kind = edition === 'jahr' ? 'Jahresbericht' : 'Monatsbericht';
  const period = edition === 'jahr' ? String(yearOf(month)) : germanMonth(month);
  const side = scope === undefined ? '' : `, Bereich ${scope}`;
  const form = draft ? ', Entwurf' : version === undefined ? '' : `, Fassung ${version}`;
  return `${agreement}, ${kind} ${period}${side}${form}`;
}
