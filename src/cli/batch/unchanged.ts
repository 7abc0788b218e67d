import { findPlace } from '../../archive/find-place.ts';
import { objectPath } from '../../archive/objects.ts';
import { type Order, sharedInputs, type Workshop } from '../../commission.ts';
import { done, type Outcome } from '../../diagnostic/outcome.ts';
import type { Files } from '../../domain/effects.ts';
import { approvalOf, type FiledReport, filedReports, recordsAbout } from '../../domain/journal.ts';
import { monthText } from '../../domain/month.ts';
import type { ReportFiles } from '../../domain/report-files.ts';
import { sha256Hex } from '../../domain/sha256.ts';
import { looksTheSame } from '../../effects/watched-files.ts';
import { filesOf } from '../../filing.ts';
import { type Finished, tellUnchanged } from '../../pipeline.ts';
import type { Candidate } from '../choose-orders.ts';
import type { Reply } from './desk.ts';
import type { KnownReport } from './known-reports.ts';

/** An order with the agreement it is about. */
export interface Job {
  readonly candidate: Candidate;
  readonly order: Order;
}

/** Drafts and corrections are made by hand, one at a time: they are not remembered. */
function isRemembered({ draft, correction }: Order): boolean {
  return draft === null && correction === undefined;
}

export function keyOf({ agreementFile, month, edition, scope }: Order): string {
  return [agreementFile, monthText(month), edition, scope ?? 'alle'].join(' ');
}

/** Everything outside the data folder that shapes a report. */
export function meansOf(workshop: Workshop): string {
  const { version, runtime, effects } = workshop;
  const files = sharedInputs(workshop).map(({ file, sha256 }) => [file, sha256]);
  return sha256Hex(JSON.stringify([version, runtime, effects.data.largest ?? null, files]));
}

/**
 * The report that lies in archive and output folder, where making it would change nothing; null where it must be looked at.
 * German: unverändert.
 *
 * Nothing is taken on trust: every file that was read is read and hashed again, every folder that was listed is listed again,
 * and in the archive stands about the agreement what stood there then.
 */
export function unchanged(
  { candidate, order }: Job,
  known: KnownReport | undefined,
  means: string,
  workshop: Workshop,
): Outcome<Finished> | null {
  const { archive: box, effects } = workshop;
  if (known === undefined || known.means !== means || !isRemembered(order)) return null;
  if (known.agreement.sha256 !== candidate.sha256) return null;
  if (known.alike.join() !== candidate.alike.join()) return null;
  const filed = reportsAbout(candidate.id, workshop).findLast(({ reportId }) => reportId === known.reportId);
  if (filed === undefined || standingOf(candidate.id, workshop) !== known.standing) return null;
  if (findPlace(filed, box).existing?.reportId !== filed.reportId) return null;
  if (!looksTheSame(known.lookedAt, effects.data)) return null;
  if (!liesThere(filed, known, effects.output)) return null;
  const { entry, files } = finishedOf(filed, known.fileName);
  tellUnchanged(entry, effects);
  return done({ entry, files }, known.diagnostics);
}

function finishedOf(filed: FiledReport, fileName: string): Finished {
  return { entry: { ...filed, fresh: false }, files: filesOf(fileName, filed) };
}

/** What a later run must know of a report that was made now; null for one that says too little. */
export function knownOf(
  { candidate, order }: Job,
  { lookedAt, outcome }: Reply,
  { entry, files }: Finished,
  means: string,
  workshop: Workshop,
): KnownReport | null {
  if (!isRemembered(order) || !lookedAt.whole || !outcome.ok || candidate.claims.id === null) return null;
  const { file, sha256, claims, alike, id } = candidate;
  return {
    key: keyOf(order),
    means,
    agreement: { file, sha256, claims },
    alike,
    lookedAt,
    standing: standingOf(id, workshop),
    reportId: entry.reportId,
    fileName: outcome.value.fileName,
    diagnostics: outcome.diagnostics,
    laidOut: stampsOf(files, workshop.effects.output),
  };
}

function reportsAbout(agreement: string, { archive }: Workshop): readonly FiledReport[] {
  return filedReports({ ...archive, records: recordsAbout(archive, agreement) });
}

/** Which reports of the agreement there are, and which of them are approved: on that hangs a report's place. */
function standingOf(agreement: string, workshop: Workshop): string {
  const lines = reportsAbout(agreement, workshop).map(({ reportId, pdfSha256 }) => [
    reportId,
    approvalOf(workshop.archive, pdfSha256) !== null,
  ]);
  return sha256Hex(JSON.stringify(lines));
}

function stampsOf({ pdf, json, html }: ReportFiles, output: Files): KnownReport['laidOut'] {
  return [pdf, json, html].flatMap((path) => {
    const stamp = output.stamp?.(path) ?? null;
    return stamp === null ? [] : [[path, stamp] as const];
  });
}

/** The three files lie in the output folder untouched, and their objects in the archive have their size. */
function liesThere({ objects }: FiledReport, { laidOut }: KnownReport, output: Files): boolean {
  const kept = objects.filter(({ role }) => ['pdf', 'json', 'html'].includes(role));
  return (
    laidOut.length === kept.length &&
    laidOut.every(([path, stamp]) => output.stamp?.(path) === stamp) &&
    kept.every(({ sha256, size }) => output.size(objectPath(sha256)) === size)
  );
}
