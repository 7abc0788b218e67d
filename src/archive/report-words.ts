import { germanMonth } from '../diagnostic/german-text.ts';
import type { FiledReport } from '../domain/journal.ts';
import { yearOf } from '../domain/month.ts';

/** What names a report; one that has no version yet is told without. */
export type Named = Pick<FiledReport, 'agreement' | 'month' | 'edition' | 'scope'> &
  Partial<Pick<FiledReport, 'version' | 'draft'>>;

/** `msh-2020, Monatsbericht August 2020, Fassung 1`: a report as the messages of the archive name it. */
export function describe({ agreement, month, edition, scope, version, draft = false }: Named): string {
  const kind = edition === 'jahr' ? 'Jahresbericht' : 'Monatsbericht';
  const period = edition === 'jahr' ? String(yearOf(month)) : germanMonth(month);
  const side = scope === undefined ? '' : `, Bereich ${scope}`;
  const form = draft ? ', Entwurf' : version === undefined ? '' : `, Fassung ${version}`;
  return `${agreement}, ${kind} ${period}${side}${form}`;
}
