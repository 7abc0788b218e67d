import { archive, type Filing } from './archive/archive.ts';
import { archivedJson } from './archive/archived-json.ts';
import { correctionOf, type Ground } from './archive/correction.ts';
import { findPlace, type Position } from './archive/find-place.ts';
import { layOut } from './archive/lay-out.ts';
import type { FiledOrder, Runtime } from './archive/order-file.ts';
import { actionsSince } from './check/actions-since.ts';
import { check } from './check/check.ts';
import { knownBefore } from './check/known-before.ts';
import { compose } from './compose/compose.ts';
import type { TemplateSet } from './compose/templates.ts';
import { compute } from './compute/compute.ts';
import { type Earlier, newsOf } from './compute/news.ts';
import { deliver } from './deliver/deliver.ts';
import { handedOver } from './deliver/handed-over.ts';
import type { Diagnostic } from './diagnostic/diagnostic.ts';
import { done, failed, hasErrors, type Outcome } from './diagnostic/outcome.ts';
import { countsOf } from './diagnostic/print.ts';
import type { Provider } from './domain/agreement.ts';
import type { ArchiveEntry, Author, Receipt } from './domain/archive-entry.ts';
import { inputsHashOf } from './domain/chain.ts';
import { type Correction, correctionFor } from './domain/correction.ts';
import type { Design } from './domain/design.ts';
import { dispatchFor } from './domain/dispatch.ts';
import type { Checked, Edition, InputFile } from './domain/draft.ts';
import type { Effects } from './domain/effects.ts';
import type { About, Archive, FiledReport } from './domain/journal.ts';
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
  /** Why an approved version shall be replaced; absent for no correction. German: Grund der Korrektur. */
  readonly correction?: string;
  /** Who has the report filed. It reaches the journal alone, never the report. */
  readonly author?: Author;
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

  const ground = groundOf(order, checked.value, workshop);
  heard.push(...ground.diagnostics);
  if (!ground.ok) return failed(...heard);
  const place = placeOf(order, checked.value, ground.value, workshop);
  const correction = correctionFor(
    ground.value?.reason ?? null,
    { ...aboutOf(checked.value), ...place },
    box,
  );
  const before = earlierOf(place, checked.value, box);
  heard.push(...before.diagnostics);
  if (place.existing !== null) {
    effects.log({ station: 6, text: `Archivieren: unverändert, ${describe(place.existing)}` });
    return laidOut(place.existing, checked.value, workshop, heard);
  }
  if (hasErrors(before.diagnostics)) return failed(...heard);

  const assessments = compute(checked.value, before.earlier?.data);
  effects.log({ station: 3, text: `Rechnen: ${assessments.length} Ziele` });

  const report = compose({
    checked: checked.value,
    assessments,
    news: newsOf(checked.value, assessments, before.earlier),
    templates,
    chain: place,
    draft: order.draft,
    correction,
  });
  heard.push(...report.diagnostics);
  if (!report.ok) return failed(...heard);
  effects.log({ station: 4, text: `Schreiben: ${report.value.title}` });

  const sources = { definitions: [...definitions, ...deliveries], templates: templates.inputs };
  const forms = await printed(report.value, design, sources);
  if (!forms.ok) return failed(...heard, ...forms.diagnostics);
  effects.log({ station: 5, text: `Setzen: ${forms.value.pdf.pages} Seiten` });

  const commission = { order, checked: checked.value, correction, place };
  const filing = filingOf(commission, report.value, forms.value, workshop);
  const { consulted = [] } = draft.value;
  const asked = askedFor(order, ground.value, workshop);
  const entry = archive({ ...filing, consulted, order: asked }, box, effects.clock);
  effects.log({ station: 6, text: `Archivieren: ${describe(entry)}` });
  return laidOut(entry, checked.value, workshop, heard);
}

/** Sends reports that are filed and approved: station 7. Errors: those of `deliver/`. */
export async function send(
  reports: readonly FiledReport[],
  workshop: Workshop,
  atOnce = false,
): Promise<readonly Receipt[]> {
  const before = workshop.archive.records.length;
  const receipts = await deliver({ box: workshop.archive, reports, atOnce }, workshop.effects);
  const accepted = receipts.filter(({ state }) => state === 'ANGENOMMEN').length;
  const news = workshop.archive.records.length > before ? '' : ', nichts Neues';
  const handed = workshop.effects.mailer.kind === 'smtp' ? 'zugestellt' : 'im Postausgang';
  workshop.effects.log({
    station: 7,
    text: `Versenden: ${accepted} von ${receipts.length} ${handed}${news}`,
  });
  return receipts;
}

/** Why a new version may be made: asked of the archive, which knows what is approved. */
function groundOf(order: Order, checked: Checked, workshop: Workshop): Outcome<Ground | null> {
  const { archive: box } = workshop;
  const wish = {
    about: aboutOf(checked),
    draft: order.draft !== null,
    reason: order.correction ?? null,
    inputs: inputsOf(checked, workshop),
    hashWith: (ground: Ground | null) => hashOf(null, checked, ground, workshop),
    isHandedOver: (report: FiledReport) => handedOver(report, box).recipients.length > 0,
  };
  return correctionOf(wish, box);
}

function aboutOf({ agreement, month, edition, scope }: Checked): About {
  return { agreement: agreement.id, month, edition, ...scopeField(scope) };
}

/** The order as it is filed: with the reason that counts, which may be that of an earlier call, and without its author. */
function askedFor(
  { author: _, ...order }: Order,
  ground: Ground | null,
  { version: programme, runtime }: Workshop,
): FiledOrder {
  const reason = ground === null ? {} : { correction: ground.reason };
  return { order: { ...order, ...reason }, programme, runtime };
}

/** The report's place in the chain; everything that shapes the report counts as its input. */
function placeOf(order: Order, checked: Checked, ground: Ground | null, workshop: Workshop): Position {
  const inputsHash = hashOf(order.draft, checked, ground, workshop);
  return findPlace({ ...aboutOf(checked), inputsHash }, workshop.archive);
}

function hashOf(draft: Order['draft'], checked: Checked, ground: Ground | null, workshop: Workshop): string {
  const request = {
    ...aboutOf(checked),
    draft: draft !== null,
    returnBy: draft?.returnBy ?? null,
    ...withheldField(checked.scope, checked.observations),
    ...(ground !== null && { correction: ground.reason, correctedVersion: ground.version }),
  };
  return inputsHashOf(inputsOf(checked, workshop), workshop.version, request);
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
  return {
    earlier: { report, data: known.data },
    diagnostics: [...known.diagnostics, ...actionsSince(checked, report)],
  };
}

function inputsOf(checked: Checked, { templates, designFiles }: Workshop): readonly InputFile[] {
  const { definitions, pictures = [], deliveries } = checked;
  return [...definitions, ...pictures, ...deliveries, ...templates.inputs, ...designFiles];
}

/** What is known about a report before it is composed. */
interface Commission {
  readonly order: Order;
  readonly checked: Checked;
  readonly correction: Correction | null;
  readonly place: Position;
}

function filingOf(
  { order, checked, correction, place }: Commission,
  report: Report,
  { pdf, html }: Printed,
  workshop: Workshop,
): Filing {
  const { existing: _, ...chain } = place;
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
    dispatch: dispatchFor(checked.agreement, report, pdfName, order.draft),
    ...(correction !== null && { correction: correction.reason }),
    ...(order.author !== undefined && { author: order.author }),
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
