import { archive, type Filing } from './archive/archive.ts';
import { archivedJson } from './archive/archived-json.ts';
import { findPlace, type Position } from './archive/find-place.ts';
import { layOut } from './archive/lay-out.ts';
import type { Runtime } from './archive/order-file.ts';
import { check } from './check/check.ts';
import { knownBefore } from './check/known-before.ts';
import { compose } from './compose/compose.ts';
import type { TemplateSet } from './compose/templates.ts';
import { compute } from './compute/compute.ts';
import { type Earlier, newsOf } from './compute/news.ts';
import { deliver } from './deliver/deliver.ts';
import type { Diagnostic } from './diagnostic/diagnostic.ts';
import { done, failed, type Outcome } from './diagnostic/outcome.ts';
import { countsOf } from './diagnostic/print.ts';
import type { Provider } from './domain/agreement.ts';
import type { ArchiveEntry, Receipt } from './domain/archive-entry.ts';
import { inputsHashOf } from './domain/chain.ts';
import type { Design } from './domain/design.ts';
import { dispatchFor } from './domain/dispatch.ts';
import type { Checked, Edition, InputFile } from './domain/draft.ts';
import type { Effects } from './domain/effects.ts';
import type { Archive, FiledReport } from './domain/journal.ts';
import type { Day, Month } from './domain/month.ts';
import type { Report } from './domain/report.ts';
import { type ReportFiles, reportFiles } from './domain/report-files.ts';
import { scopeField } from './domain/scope.ts';
import { withheldField } from './domain/withheld-field.ts';
import { readEarlierReport } from './read/earlier-report.ts';
import { read } from './read/read.ts';
import { chartPicture } from './render/chart/picture.ts';
import { type Printed, printed } from './render/printed.ts';

/** Which report is wanted. German: Berichtsauftrag. */
export interface Order {
  readonly agreementFile: string;
  readonly month: Month;
  readonly edition: Edition;
  /** The side whose goals alone the report holds; absent for all. */
  readonly scope?: Provider;
  /** Set for a draft that goes out for opinions and can never be approved. */
  readonly draft: { readonly returnBy: Day | null } | null;
}

/** What a run opens once for all of its reports. German: Werkstatt. */
export interface Workshop {
  readonly effects: Effects;
  readonly archive: Archive;
  readonly templates: TemplateSet;
  readonly design: Design;
  /** The design's files, which are inputs of every report: tokens and fonts. */
  readonly designFiles: readonly InputFile[];
  /** Version of the programme. */
  readonly version: string;
  /** What it runs on; filed with each report. */
  readonly runtime: Runtime;
}

/** A report that lies in the archive and in the output folder. German: fertiger Bericht. */
export interface Finished {
  readonly entry: ArchiveEntry;
  readonly files: ReportFiles;
}

/**
 * From definitions and exports to a filed report: stations 1 to 6 of the straight line.
 *
 *     1 read ▶ 2 check ▶ 3 compute ▶ 4 compose ▶ 5 render ▶ 6 archive ▶ (approval) ▶ 7 deliver
 *
 * Gives   the filed report. Where the same inputs were filed before, stations 3 to 5 have nothing to do.
 * Errors  wrong data or definitions as diagnostics, and then nothing was written; a failing disk throws.
 */
export async function produce(order: Order, workshop: Workshop): Promise<Outcome<Finished>> {
  const { effects, archive: box, templates, design } = workshop;
  const heard: Diagnostic[] = [];

  const draft = read(order, effects.data);
  heard.push(...draft.diagnostics);
  if (!draft.ok) return failed(...heard);
  const { deliveries, definitions } = draft.value;
  effects.log({ station: 1, text: `Lesen: ${deliveries.length} Lieferungen, ${definitions.length} Texte` });

  const checked = check(draft.value, { asDraft: order.draft !== null });
  heard.push(...checked.diagnostics);
  if (!checked.ok) return failed(...heard);
  effects.log({ station: 2, text: `Prüfen: ${countsOf(heard) || 'keine Meldungen'}` });

  const place = placeOf(order, checked.value, workshop);
  const before = earlierOf(place, checked.value, box);
  heard.push(...before.diagnostics);
  if (place.existing !== null) {
    effects.log({ station: 6, text: `Archivieren: unverändert, ${describe(place.existing)}` });
    return laidOut(place.existing, checked.value, workshop, heard);
  }

  const assessments = compute(checked.value, before.earlier?.data);
  effects.log({ station: 3, text: `Rechnen: ${assessments.length} Ziele` });

  const report = compose({
    checked: checked.value,
    assessments,
    news: newsOf(checked.value, assessments, before.earlier),
    templates,
    chain: place,
    draft: order.draft,
  });
  heard.push(...report.diagnostics);
  if (!report.ok) return failed(...heard);
  effects.log({ station: 4, text: `Schreiben: ${report.value.title}` });

  const sources = { definitions: [...definitions, ...deliveries], templates: templates.inputs };
  const forms = await printed(report.value, design, sources);
  if (!forms.ok) return failed(...heard, ...forms.diagnostics);
  effects.log({ station: 5, text: `Setzen: ${forms.value.pdf.pages} Seiten` });

  const filing = filingOf(checked.value, report.value, forms.value, place, workshop);
  const { consulted = [] } = draft.value;
  const { version: programme, runtime } = workshop;
  const asked = { order: { ...order }, programme, runtime };
  const entry = archive({ ...filing, consulted, order: asked }, box, effects.clock);
  effects.log({ station: 6, text: `Archivieren: ${describe(entry)}` });
  return laidOut(entry, checked.value, workshop, heard);
}

/** Sends reports that are filed and approved: station 7. Errors: those of `deliver/`. */
export async function send(reports: readonly FiledReport[], workshop: Workshop): Promise<readonly Receipt[]> {
  const before = workshop.archive.records.length;
  const receipts = await deliver({ box: workshop.archive, reports }, workshop.effects);
  const accepted = receipts.filter(({ state }) => state === 'ANGENOMMEN').length;
  const news = workshop.archive.records.length > before ? '' : ', nichts Neues';
  const handed = workshop.effects.mailer.kind === 'smtp' ? 'zugestellt' : 'im Postausgang';
  workshop.effects.log({
    station: 7,
    text: `Versenden: ${accepted} von ${receipts.length} ${handed}${news}`,
  });
  return receipts;
}

/** The report's place in the chain; everything that shapes the report counts as its input. */
function placeOf(order: Order, checked: Checked, workshop: Workshop): Position {
  const { agreement, month, edition, scope, observations } = checked;
  const side = scopeField(scope);
  const request = {
    agreement: agreement.id,
    month,
    edition,
    draft: order.draft !== null,
    returnBy: order.draft?.returnBy ?? null,
    ...side,
    ...withheldField(scope, observations),
  };
  const inputsHash = inputsHashOf(inputsOf(checked, workshop), workshop.version, request);
  return findPlace({ agreement: agreement.id, month, edition, ...side, inputsHash }, workshop.archive);
}

/** The approved report before this one, read back from the archive, with the values that were known then. */
function earlierOf(
  { predecessorId }: Position,
  checked: Checked,
  box: Archive,
): { readonly earlier: Earlier | null; readonly diagnostics: readonly Diagnostic[] } {
  if (predecessorId === null) return { earlier: null, diagnostics: [] };
  const { bytes, name } = archivedJson(predecessorId, box);
  const report = readEarlierReport(bytes, name, predecessorId);
  const known = knownBefore(checked, report);
  return { earlier: { report, data: known.data }, diagnostics: known.diagnostics };
}

function inputsOf(checked: Checked, { templates, designFiles }: Workshop): readonly InputFile[] {
  return [...checked.definitions, ...checked.deliveries, ...templates.inputs, ...designFiles];
}

function filingOf(
  checked: Checked,
  report: Report,
  { pdf, html }: Printed,
  { existing: _, ...chain }: Position,
  workshop: Workshop,
): Filing {
  const chart = report.mail.chart === null ? undefined : report.charts.get(report.mail.chart);
  const picture = chart === undefined ? null : chartPicture(chart, MAIL_PICTURE_WIDTH, workshop.design);
  const inputs = inputsOf(checked, workshop);
  const { pdfName } = filesOf(checked.agreement.jobcenter.fileName, report);
  return {
    report,
    pdf,
    html,
    picture,
    chain,
    inputs,
    dispatch: dispatchFor(checked.agreement, report, pdfName),
  };
}

/** Points; the picture is drawn at twice that many pixels. */
const MAIL_PICTURE_WIDTH = 487;

function filesOf(
  fileName: string,
  report: Pick<ArchiveEntry, 'month' | 'edition' | 'scope' | 'version' | 'draft'>,
): ReportFiles {
  const { month, edition, scope, version, draft } = report;
  return reportFiles({ fileName, month, edition, ...scopeField(scope), version, draft });
}

function describe({ version, draft, reportId }: ArchiveEntry): string {
  return `${draft ? 'Entwurf' : `Fassung ${version}`}, Kennung ${reportId.slice(0, 12)}`;
}

/** The report in the archive and in the output folder. */
function laidOut(
  entry: ArchiveEntry,
  { agreement }: Checked,
  { archive: box, effects }: Workshop,
  heard: readonly Diagnostic[],
): Outcome<Finished> {
  const files = filesOf(agreement.jobcenter.fileName, entry);
  return done({ entry, files }, [...heard, ...layOut(entry, files, box, effects.output)]);
}
