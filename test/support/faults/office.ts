import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HEAD_FILE } from '../../../src/archive/head-file.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { verifyArchive } from '../../../src/archive/verify.ts';
import { NOTEBOOK } from '../../../src/cli/batch/known-reports.ts';
import { deliveryStatus } from '../../../src/deliver/plan.ts';
import { hasErrors } from '../../../src/diagnostic/outcome.ts';
import type { MailState } from '../../../src/domain/archive-entry.ts';
import { rootedFiles } from '../../../src/effects/rooted-files.ts';

/** The month in a process of its own. */
export const SMALL_RUN = fileURLToPath(new URL('small-run.ts', import.meta.url));

/** An output folder of its own, removed with the others when all tests are through. */
export function emptyOffice(): string {
  return mkdtempSync(join(process.env['ZIELBERICHT_TESTORDNER'] ?? tmpdir(), 'ausgabe-'));
}

/** Runs the month again as nothing had been: the next run of the person. */
export function nextRun(folder: string, port = 0) {
  return spawnSync(process.execPath, [SMALL_RUN, folder, String(port)], { encoding: 'utf8' });
}

/** Every file of the output folder with its bytes, by its path. */
export function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) =>
    item.isFile(),
  );
  const paths = entries
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

/** How each message of the one report stands. */
export function statesIn(folder: string): readonly MailState[] {
  return deliveryStatus(openArchive(rootedFiles('output', folder))).map(({ state }) => state);
}

/**
 * What is wrong in an output folder between two runs: nothing under a final name is torn, the archive is valid.
 *
 * A last line without its end, and objects no entry names yet, are what a kill may leave.
 */
export function faultsAfterKill(folder: string): readonly string[] {
  const found = verifyArchive(rootedFiles('output', folder)).filter(({ severity }) => severity === 'error');
  return found.map(({ code, message }) => `${code} ${message}`).filter((text) => !/\.neu/.test(text));
}

/** What is wrong when the next run has finished: other files, other bytes, a lock, a temporary file, a message too many. */
export function faultsWhenDone(folder: string, undisturbed: ReadonlyMap<string, Buffer>): readonly string[] {
  const files = filesIn(folder);
  const findings = verifyArchive(rootedFiles('output', folder));
  return [
    ...(hasErrors(findings) ? findings.map(({ code, message }) => `${code} ${message}`) : []),
    ...[...files.keys()].filter((path) => !undisturbed.has(path)).map((path) => `zuviel: ${path}`),
    ...[...undisturbed].flatMap(([path, bytes]) => differs(path, bytes, files.get(path))),
  ];
}

/** The journal may tell of one more attempt, the mails and the note bear its head, the notebook tells files by inode and time; everything else has the same bytes. */
function differs(path: string, wanted: Buffer, found: Buffer | undefined): readonly string[] {
  if (found === undefined) return [`fehlt: ${path}`];
  if (path.endsWith('journal.jsonl') || path === NOTEBOOK || path === HEAD_FILE) return [];
  const same = path.endsWith('.eml') ? withoutHead(wanted) === withoutHead(found) : wanted.equals(found);
  return same ? [] : [`andere Bytes: ${path}`];
}

/** A message is quoted-printable: the head of the chain may be broken over two lines. */
function withoutHead(mail: Buffer): string {
  return mail
    .toString('latin1')
    .replaceAll('=\r\n', '')
    .replaceAll(/(?<=Archivkette: |<p>[0-9a-f]{64} )[0-9a-f]{64}/g, 'KETTE');
}
