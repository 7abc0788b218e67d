import { nameLeadsOut } from '../diagnostic/catalogue/archive-hand-out.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import type { ArchivedObject } from '../domain/archive-entry.ts';
import { type Archive, type FiledReport, signaturesOf } from '../domain/journal.ts';
import { canonicalJson, type Json } from './canonical-json.ts';
import { toGerman } from './journal-words.ts';
import { unsafeName } from './safe-name.ts';

/** One file of a report as it is handed out. German: ausgegebene Datei. */
export interface FolderFile {
  /** Below the folder, with `/`. */
  readonly path: string;
  readonly sha256: string;
}

/** Made of the report, and lying at the top of the folder; everything else is what it was made of. */
const RESULTS: readonly string[] = ['pdf', 'json', 'html', 'mail-picture', 'versand', 'order'];

/**
 * All archived files of one report under their names: what came of it, what it was made of, and its signed versions.
 *
 * Errors  ARC-540 for a name that would lead out of the folder, cannot be a file everywhere, or stands there twice.
 */
export function reportFolder(report: FiledReport, box: Archive): Outcome<readonly FolderFile[]> {
  const files = [...report.objects.map(placed), ...signedFiles(report, box)];
  const taken = new Set<string>();
  const wrong = files.flatMap(({ path }) => {
    const key = path.normalize('NFC').toLowerCase();
    const why = taken.has(key) ? 'so heißt schon eine andere' : unsafeName(path);
    taken.add(key);
    return why === null ? [] : [nameLeadsOut(null, { name: path, why })];
  });
  return wrong.length > 0 ? failed(...wrong) : done(files);
}

function placed({ role, name, sha256 }: ArchivedObject): FolderFile {
  const folder = RESULTS.includes(role) ? '' : role === 'consulted' ? 'beigezogen/' : 'eingaben/';
  return { path: `${folder}${name}`, sha256 };
}

/** `…_unterschrieben_1.pdf` for the first signature, and so on. */
function signedFiles(report: FiledReport, box: Archive): readonly FolderFile[] {
  const pdf = report.objects.find(({ role }) => role === 'pdf')?.name ?? 'bericht.pdf';
  return signaturesOf(box, report.pdfSha256).map(({ signedSha256 }, index) => ({
    path: pdf.replace(/(\.pdf)?$/, `_unterschrieben_${index + 1}.pdf`),
    sha256: signedSha256,
  }));
}

/**
 * What the journal says of one report, for people: one block for each line, with its hash. German: Belege.
 *
 * The words are those of the journal; lists of objects are left out, because their files lie beside it.
 */
export function receiptsText({ reportId }: FiledReport, box: Archive): string {
  const lines = box.records.filter(({ event }) => 'reportId' in event && event.reportId === reportId);
  const blocks = lines.map(({ number, at, hash, event }) => {
    const { art, objekte: _, ...rest } = toGerman(event) as { readonly [key: string]: Json };
    const inOrder = Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1));
    const facts = inOrder.map(([key, value]) => `  ${key}: ${factText(value)}`);
    return [`Zeile ${number} · ${at} · ${String(art)}`, ...facts, `  prüfsumme der zeile: ${hash}`].join(
      '\n',
    );
  });
  const head = `Was das Journal des Archivs zu diesem Bericht sagt (Kennung ${reportId}).\nZeiten in UTC. Archivkette bei der Ausgabe: ${box.head}`;
  return `${[head, ...blocks].join('\n\n')}\n`;
}

function factText(value: Json | undefined): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  return typeof value === 'object' ? canonicalJson(value) : String(value);
}
