import { listReports } from '../archive/reports.ts';
import { noSuchReport, reportOvertaken } from '../diagnostic/catalogue/usage.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { describe, shortId } from '../diagnostic/report-words.ts';
import { type Archive, areAboutTheSame } from '../domain/journal.ts';
import type { Given } from './arguments.ts';

/** What a call was about, in words for a message. */
export interface Sought {
  /** `mit der Kennung „3f9a“` */
  readonly wanted: string;
  /** The command that goes on with the report that counts: `freigeben`. */
  readonly command: string;
}

/**
 * Why a call finds no report: BED-268 where its id names one whose place another took, so that nobody believes the
 * archive lost it; otherwise BED-212.
 */
export function whyNone({ wanted, command }: Sought, given: Given, archive: Archive): Diagnostic {
  const id = given.words[0]?.toLowerCase() ?? '';
  const reports = listReports(archive);
  const old = reports.findLast(
    ({ entry, superseded }) => id !== '' && superseded && entry.reportId.startsWith(id),
  )?.entry;
  const place = reports.findLast(
    ({ entry, superseded }) =>
      old !== undefined && !superseded && entry.draft === old.draft && areAboutTheSame(entry, old),
  );
  if (old === undefined || place === undefined) return noSuchReport(null, { wanted });
  const detail = { wanted, title: describe(old), place: shortId(place.entry.reportId), command };
  return reportOvertaken(null, detail);
}
