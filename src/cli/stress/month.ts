import { approve } from '../../archive/approve.ts';
import { archive } from '../../archive/archive.ts';
import { layOut } from '../../archive/lay-out.ts';
import { openArchive } from '../../archive/open-archive.ts';
import { verifyArchive } from '../../archive/verify.ts';
import { deliver } from '../../deliver/deliver.ts';
import { deliveryStatus } from '../../deliver/plan.ts';
import type { MailState } from '../../domain/archive-entry.ts';
import type { Clock, Files, Mailer } from '../../domain/effects.ts';
import { filesOfPdf } from '../../domain/report-files.ts';
import { sha256Hex } from '../../domain/sha256.ts';
import { specimen } from './specimen.ts';

const CLOCK: Clock = { now: () => '2020-09-28T08:00:00Z' };

/** A whole month with a report of a few lines: filing, laying out, release, delivery. German: kleiner Monat. */
export async function smallMonth(output: Files, mailer: Mailer, clock: Clock = CLOCK): Promise<void> {
  const box = openArchive(output);
  const filing = specimen(box);
  const report = archive(filing, box, clock);
  layOut(report, filesOfPdf(filing.dispatch.pdfFileName, report), box, output);
  approve({ hash: report.reportId, by: 'Belastungstest', role: '', reason: '' }, box, clock);
  await deliver({ box, reports: [report] }, { mailer, clock });
}

/** How each message stands. */
export function statesIn(output: Files): readonly MailState[] {
  return deliveryStatus(openArchive(output)).map(({ state }) => state);
}

/**
 * What is wrong when a run has ended or died. German: Befunde.
 *
 * A half last line and objects without an entry are what a death may leave, and the archive's check names them as
 * notices.
 */
export function faultsIn(output: Files): readonly string[] {
  return verifyArchive(output)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code} ${message}`)
    .filter((text) => !text.includes('.neu'));
}

/** The hash of every filed and laid-out file by its path; journal and messages may tell of one attempt more. */
export function fingerprint(output: Files): ReadonlyMap<string, string> {
  const paths = ['archiv/objekte', 'berichte'].flatMap((folder) => pathsBelow(folder, output));
  return new Map(paths.map((path) => [path, sha256Hex(output.read(path) ?? new Uint8Array())]));
}

/** Every file below a folder. */
export function pathsBelow(folder: string, output: Files): readonly string[] {
  return output.list(folder).flatMap((item) => {
    const path = folder === '' ? item.name : `${folder}/${item.name}`;
    return item.folder ? pathsBelow(path, output) : [path];
  });
}

/** What differs from the undisturbed run: other bytes, a file missing, a temporary file left. */
export function differences(output: Files, undisturbed: ReadonlyMap<string, string>): readonly string[] {
  const found = fingerprint(output);
  const all = new Set([...undisturbed.keys(), ...found.keys()]);
  return [...all]
    .filter((path) => found.get(path) !== undisturbed.get(path))
    .map((path) => `anders als ungestört: ${path}`);
}
