import type { ReportStatus } from '../archive/reports.ts';
import { leftBehind, type PlannedMail, plan } from '../deliver/plan.ts';
import type { SendingOptions } from '../deliver/prepare.ts';
import { draftNotSent } from '../deliver/refusals.ts';
import { type Archive, areAboutTheSame, type FiledReport } from '../domain/journal.ts';
import type { Given } from './arguments.ts';
import { chosenWords, draftNamed, draftsToSend, reportsToSend } from './choose-filed.ts';
import type { Call } from './command.ts';
import type { Sought } from './why-none.ts';

/**
 * The reports a call is about. A draft that is named goes out with `--entwurf` alone.
 *
 * Errors  throws MAI-602 for a draft without it.
 */
export function toSend(given: Given, archive: Archive): readonly ReportStatus[] {
  if (given.flag('entwurf')) return draftsToSend(given, archive);
  const found = reportsToSend(given, archive);
  const draft = found.length === 0 ? draftNamed(given, archive) : undefined;
  if (draft !== undefined) throw draftNotSent(draft.entry);
  return found;
}

/** What a call chose, for a message. */
export function soughtBy({ given }: Call): Sought {
  return { wanted: `${chosenWords(given)} zum Versenden`.trimStart(), command: 'versenden' };
}

/** The messages of reports, by the plan of each. */
export function rowsOf(
  reports: readonly FiledReport[],
  archive: Archive,
  also: SendingOptions['also'] = [],
): readonly PlannedMail[] {
  return reports.flatMap((report) => plan(report, archive, also));
}

/** What replaced versions of these reports left behind: messages that only a person can settle. */
export function leftBehindOf(reports: readonly FiledReport[], archive: Archive): readonly PlannedMail[] {
  return leftBehind(archive).filter(({ report }) => reports.some((other) => areAboutTheSame(other, report)));
}
