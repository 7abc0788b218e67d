import { correctionNeeded, nothingApproved, nothingChanged } from '../diagnostic/catalogue/correction.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { describe, type Named, shortId } from '../diagnostic/report-words.ts';
import type { InputFile } from '../domain/draft.ts';
import {
  type Archive,
  approvalOf,
  areAboutTheSame,
  type FiledReport,
  filedReports,
} from '../domain/journal.ts';
import { isCurrent } from './current.ts';
import { making } from './withdraw.ts';

/**
 * What makes a correction another report than the first version of the same files: its reason, and the version it
 * becomes. Without that number the files and the reason of version 2, come back in version 4, would be version 2 again.
 */
export interface Ground {
  readonly reason: string;
  readonly version: number;
}

/** A report that is wanted, before it has a place in the chain. */
export interface Wish {
  /** Which report: its version and its day are not known yet. */
  readonly about: Named;
  readonly draft: boolean;
  /** Why it shall replace an approved version, or null. */
  readonly reason: string | null;
  readonly inputs: readonly Pick<InputFile, 'file' | 'sha256'>[];
  /** The hash of the inputs of a final report with this ground among them. */
  readonly hashWith: (ground: Ground | null) => string;
  /** True where somebody has the report, or may have it (`deliver/`). */
  readonly isHandedOver: (report: FiledReport) => boolean;
}

/**
 * Whether a report may be made, and with which reason among its inputs. German: Korrektur.
 *
 * Once a version is approved, other inputs make a new one only where somebody says why. The same inputs are the same
 * report, whatever reason it was made for: without a new reason the one it was made for holds.
 * Gives   reason and version, or null for a first version, and for a draft without a reason.
 * Errors  ARC-550 for changed inputs without a reason; with one, ARC-551 where no version is approved, and
 *         ARC-552 where the inputs are those of the approved version.
 */
export function correctionOf(wish: Wish, box: Archive): Outcome<Ground | null> {
  const { reason, hashWith } = wish;
  const known = filedReports(box).filter((report) => !report.draft && areAboutTheSame(report, wish.about));
  const approved = newestApproved(known, box);
  if (reason !== null) {
    const command = making(wish.about);
    if (approved === undefined)
      return failed(nothingApproved(null, { title: describe(wish.about), command }));
    if (isMadeOf(approved, hashWith)) {
      const id = shortId(approved.reportId);
      return failed(nothingChanged(null, { title: describe(approved), id }));
    }
    return done({ reason, version: approved.version + 1 });
  }
  if (wish.draft || approved === undefined) return done(null);
  const waiting = known.findLast(
    (report) => isCurrent(report, box) && report.predecessorId === approved.reportId,
  );
  const same = [approved, waiting].find((report) => report !== undefined && isMadeOf(report, hashWith));
  return same === undefined ? failed(needed(wish, approved, box)) : done(groundOf(same));
}

function newestApproved(known: readonly FiledReport[], box: Archive): FiledReport | undefined {
  return known
    .filter(({ pdfSha256 }) => approvalOf(box, pdfSha256) !== null)
    .toSorted((a, b) => a.version - b.version)
    .at(-1);
}

function isMadeOf(report: FiledReport, hashWith: Wish['hashWith']): boolean {
  return report.inputsHash === hashWith(groundOf(report));
}

function groundOf({ correction: reason, version }: FiledReport): Ground | null {
  return reason === undefined ? null : { reason, version };
}

function needed({ inputs, isHandedOver }: Wish, approved: FiledReport, box: Archive) {
  const id = shortId(approved.reportId);
  const signed = box.records.some(
    ({ event }) => event.kind === 'signed' && event.pdfSha256 === approved.pdfSha256,
  );
  return correctionNeeded(null, {
    title: describe(approved),
    changes: changesIn(inputs, approved),
    command: making(approved),
    withdrawal:
      isHandedOver(approved) || signed
        ? ''
        : `npx zielbericht freigeben --zurueckziehen ${id} --durch NAME --grund TEXT`,
  });
}

const INPUT_ROLES: readonly string[] = ['export', 'definition', 'picture', 'template', 'tokens', 'font'];

/** What differs between the files at hand and those a report was made of, at most eight of them by name. */
function changesIn(inputs: Wish['inputs'], report: FiledReport): readonly string[] {
  const before = new Map(
    report.objects.filter(({ role }) => INPUT_ROLES.includes(role)).map(({ name, sha256 }) => [name, sha256]),
  );
  const now = new Map(inputs.map(({ file, sha256 }) => [file, sha256]));
  const changed = [...now].filter(([file, sha256]) => before.has(file) && before.get(file) !== sha256);
  const added = [...now.keys()].filter((file) => !before.has(file));
  const gone = [...before.keys()].filter((file) => !now.has(file));
  const told = [
    ...changed.map(([file]) => `${file} (geändert)`),
    ...added.map((file) => `${file} (neu)`),
    ...gone.map((file) => `${file} (fehlt)`),
  ].toSorted();
  if (told.length === 0) return ['die Fassung des Programms oder was zurückgehalten wird, keine Datei'];
  return told.length <= MOST_NAMED
    ? told
    : [...told.slice(0, MOST_NAMED), `und ${told.length - MOST_NAMED} weitere Dateien`];
}

const MOST_NAMED = 8;
