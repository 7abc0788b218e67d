import { archiveBefore } from './archive/archive-before.ts';
import { type ArchivedDesign, archivedDesign } from './archive/archived-design.ts';
import { archivedFiles, unwritten } from './archive/archived-files.ts';
import { archivedJson } from './archive/archived-json.ts';
import { compareObjects } from './archive/compare-objects.ts';
import { type Excerpt, excerptsIn, holdsOriginal, withOriginals } from './archive/excerpts.ts';
import { filedOrder } from './archive/filed-order.ts';
import { type FiledOrder, ORDER_FILE, type Runtime } from './archive/order-file.ts';
import { objectWords } from './archive/role-words.ts';
import type { Order, Workshop } from './commission.ts';
import { loadTemplates, type TemplateSet } from './compose/templates.ts';
import {
  rebuildExcerpt,
  rebuildNeeds,
  rebuildNotKept,
  rebuildRefused,
  rebuiltElsewhere,
  rebuiltOtherReport,
} from './diagnostic/catalogue/archive-rebuild.ts';
import type { Diagnostic } from './diagnostic/diagnostic.ts';
import { germanCount } from './diagnostic/german-text.ts';
import type { Outcome } from './diagnostic/outcome.ts';
import { shortId } from './diagnostic/report-words.ts';
import type { ArchivedObject } from './domain/archive-entry.ts';
import type { Files } from './domain/effects.ts';
import { ArchiveDamaged } from './domain/failure.ts';
import type { Archive, FiledReport } from './domain/journal.ts';
import { produce } from './pipeline.ts';

/** What became of building a report again. German: Nachrechnung. */
export interface Rebuilt {
  readonly report: FiledReport;
  /** `damaged` where an input is gone or changed, `incomplete` where it was never archived: nothing was compared then. */
  readonly verdict: 'identical' | 'different' | 'damaged' | 'incomplete';
  readonly findings: readonly Diagnostic[];
}

/** What builds: this programme, and the folder that may hold deliveries too large for the archive. */
export interface Rebuilder {
  readonly version: string;
  readonly runtime: Runtime;
  readonly data: Files;
}

/**
 * Builds filed reports again from the archive alone, and compares every byte. German: nachrechnen.
 *
 * Takes   the open archive; each call takes one of its reports. The stations are those of `pipeline.ts`, with the
 *         archive as it stood before that filing and with the archived templates, tokens and fonts.
 * Gives   whether PDF, bericht.json, web page, mail picture and dispatch are the same; nothing is written.
 * Errors  ARC-534 to ARC-539 and ARC-541; what today's programme says of the inputs comes before ARC-539.
 */
export function rebuilding(box: Archive, tools: Rebuilder): (report: FiledReport) => Promise<Rebuilt> {
  const shelf = {
    templates: new Map<string, Outcome<TemplateSet>>(),
    designs: new Map<string, ArchivedDesign>(),
  };
  return async (report) => {
    const gone = goneObjects(report, box);
    if (gone.length > 0) return { report, verdict: 'damaged', findings: gone };
    const asked = filedOrder(report, box);
    if (!asked.ok) return { report, verdict: 'damaged', findings: asked.diagnostics };
    const excerpts = excerptsIn(report.objects, box);
    const absent = excerpts.filter((each) => !holdsOriginal(each, tools.data));
    if (absent.length > 0) return { report, verdict: 'incomplete', findings: absent.map(excerptFinding) };
    const elsewhere = otherProgramme(asked.value, tools);
    const data = withOriginals(archivedFiles('data', report.objects, box), excerpts, tools.data);
    const past = archiveBefore(report, box);
    const workshop = workshopOf(report, past, { data, ...asked.value, tools, shelf });
    if (!workshop.ok) return different(report, [...elsewhere, ...workshop.diagnostics, refusedOf(report)]);
    const found = await builtAgain(report, asked.value.order as unknown as Order, workshop.value);
    if (found.length === 0) return { report, verdict: 'identical', findings: elsewhere };
    const what = notKept(report);
    if (what === null) return different(report, [...elsewhere, ...found]);
    return {
      report,
      verdict: 'incomplete',
      findings: [rebuildNotKept(null, { report: nameOf(report), what })],
    };
  };
}

function different(report: FiledReport, findings: readonly Diagnostic[]): Rebuilt {
  return { report, verdict: 'different', findings };
}

/** Objects of the report, and what it was compared with, that cannot be read as they were filed. */
function goneObjects(report: FiledReport, box: Archive): readonly Diagnostic[] {
  const { predecessorId } = report;
  const needed = report.objects.map(({ role, name, sha256 }) => ({
    object: objectWords({ role, name }),
    read: () => box.object(sha256),
  }));
  const before = {
    object: 'bericht.json des Vorgängers',
    read: () => archivedJson(predecessorId ?? '', box),
  };
  return [...needed, ...(predecessorId === null ? [] : [before])].flatMap(({ object, read }) => {
    try {
      read();
      return [];
    } catch (error) {
      if (!(error instanceof ArchiveDamaged)) throw error;
      return [rebuildNeeds(null, { object, why: error.message })];
    }
  });
}

function excerptFinding({ file, size, sha256 }: Excerpt): Diagnostic {
  return rebuildExcerpt(null, { file, original: `${germanCount(size)} Bytes und SHA-256 ${sha256}` });
}

/** Said first: another version, or another Node, may give other bytes. */
function otherProgramme(
  { programme, runtime }: { readonly programme: string; readonly runtime: Runtime | null },
  tools: Rebuilder,
): readonly Diagnostic[] {
  const same =
    programme === tools.version &&
    (runtime === null || (runtime.node === tools.runtime.node && runtime.zlib === tools.runtime.zlib));
  if (same) return [];
  const made = programmeWords(programme, runtime);
  return [rebuiltElsewhere(null, { made, now: programmeWords(tools.version, tools.runtime) })];
}

function programmeWords(version: string, runtime: Runtime | null): string {
  const on = runtime === null ? '' : ` (Node ${runtime.node}, zlib ${runtime.zlib})`;
  return `Programmfassung ${version}${on}`;
}

interface Materials {
  readonly data: Files;
  readonly programme: FiledOrder['programme'];
  readonly tools: Rebuilder;
  readonly shelf: {
    readonly templates: Map<string, Outcome<TemplateSet>>;
    readonly designs: Map<string, ArchivedDesign>;
  };
}

/** The workshop of that time. The version is that of the filing, because it is one of the inputs. */
function workshopOf(
  { objects }: FiledReport,
  past: Archive,
  { data, programme, tools, shelf }: Materials,
): Outcome<Workshop> {
  const files = archivedFiles('templates', objects, past);
  // Many reports share their templates and fonts: they are compiled and opened once.
  const key = contentOf(objects.filter(({ name }) => name.startsWith('templates/')));
  const templates = remembered(shelf.templates, key, () => loadTemplates(files));
  if (!templates.ok) return templates;
  const { design, files: designFiles } = remembered(shelf.designs, key, () => archivedDesign(files));
  const effects = {
    data,
    templates: files,
    output: unwritten('output'),
    mailer: { kind: 'postausgang' as const, send: () => Promise.reject(new Error('nothing is sent here')) },
    clock: { now: () => '' },
    log: () => undefined,
  };
  const { runtime } = tools;
  const value = {
    effects,
    archive: past,
    templates: templates.value,
    design,
    designFiles,
    version: programme,
    runtime,
  };
  return { ok: true, value, diagnostics: [] };
}

function contentOf(objects: readonly ArchivedObject[]): string {
  return objects.map(({ name, sha256 }) => `${sha256} ${name}`).join('\n');
}

function remembered<Value>(shelf: Map<string, Value>, key: string, make: () => Value): Value {
  const known = shelf.get(key);
  if (known !== undefined) return known;
  const value = make();
  shelf.set(key, value);
  return value;
}

/** What differs between the filed report and the one that its inputs give now. */
async function builtAgain(
  report: FiledReport,
  order: Order,
  workshop: Workshop,
): Promise<readonly Diagnostic[]> {
  const built = await produce(order, workshop);
  if (!built.ok) return [...built.diagnostics, refusedOf(report)];
  const { entry } = built.value;
  const differences = compareObjects({ filed: report.objects, again: entry.objects }, workshop.archive);
  if (entry.reportId === report.reportId) return differences;
  return [rebuiltOtherReport(null, { report: nameOf(report) }), ...differences];
}

function refusedOf(report: FiledReport): Diagnostic {
  return rebuildRefused(null, { report: nameOf(report) });
}

function nameOf({ reportId, agreement }: FiledReport): string {
  return `${agreement}, Kennung ${shortId(reportId)}`;
}

/** What archives of the first version did not keep of some reports; null where nothing is wanting. */
function notKept({ objects, draft, scope }: FiledReport): string | null {
  if (objects.some(({ role }) => role === ORDER_FILE.role)) return null;
  if (draft) return 'das Rückgabedatum des Entwurfs';
  return scope === undefined ? null : 'die Dateien der anderen Seite';
}
