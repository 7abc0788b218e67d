import type { YearFileHead } from '../archive/bag/year-file.ts';
import type { YearReports } from '../archive/bag/year-reports.ts';
import { filedDispatch } from '../deliver/filed-dispatch.ts';
import { archivedAgreementUnreadable, recordKeepingUnknown } from '../diagnostic/catalogue/year-file.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Archive, FiledReport } from '../domain/journal.ts';
import { keptBy, type RecordKeeping } from '../domain/record-keeping.ts';
import { type ArchivedHead, archivedHead } from '../read/agreement/archived-head.ts';

/** Whose file it is, with the part of the default folder's name. */
export interface KnownHead {
  readonly head: YearFileHead;
  /** `JC-Mansfeld-Suedharz` */
  readonly fileName: string;
  readonly unread: readonly Diagnostic[];
  readonly notices: readonly Diagnostic[];
}

/**
 * Head of the year's file, from the agreement as the year's last report was made of it.
 *
 * Gives   ARC-576 where the archived agreement cannot be read: then the filed dispatch names the sender. ARC-575 as a
 *         notice where nobody gave a reference or a retention.
 */
export function headOfYear(year: YearReports, asked: RecordKeeping, archive: Archive): KnownHead {
  const last = year.approved.at(-1) ?? year.others.at(-1);
  const known = last === undefined ? null : agreementIn(last, archive);
  const keeping = keptBy(asked, known?.keeping ?? { reference: null, retention: null });
  const missing = [
    ...(keeping.reference === null ? ['das Aktenzeichen'] : []),
    ...(keeping.retention === null ? ['die Aufbewahrungsfrist'] : []),
  ];
  const notices = missing.length === 0 ? [] : [recordKeepingUnknown(null, { missing })];
  if (known !== null) {
    const head = { organisation: known.jobcenter, contact: known.contact, title: known.title, keeping };
    return { head, fileName: known.fileName, unread: [], notices };
  }
  const { agreement } = year;
  const sender = last === undefined ? undefined : filedDispatch(last, archive).sender;
  const head = {
    organisation: sender?.name ?? agreement,
    contact: sender?.address ?? '',
    title: `Zielvereinbarung ${year.year}`,
    keeping,
  };
  return { head, fileName: agreement, unread: [archivedAgreementUnreadable(null, { agreement })], notices };
}

function agreementIn(report: FiledReport, archive: Archive): ArchivedHead | null {
  const files = report.objects
    .filter(({ name }) => /(^|\/)vereinbarungen\/.*\.ya?ml$/u.test(name))
    .map(({ name, sha256 }) => ({ file: name, bytes: archive.object(sha256), sha256 }));
  return archivedHead(report.agreement, files);
}
