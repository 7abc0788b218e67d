import { archive } from './archive/archive.ts';
import { archivedJson } from './archive/archived-json.ts';
import type { Position } from './archive/find-place.ts';
import { layOut } from './archive/lay-out.ts';
import { actionsSince } from './check/actions-since.ts';
import { check } from './check/check.ts';
import { knownBefore } from './check/known-before.ts';
import { aboutOf, askedFor, groundOf, type Order, placeOf, type Workshop } from './commission.ts';
import { compose } from './compose/compose.ts';
import { compute } from './compute/compute.ts';
import { type Earlier, newsOf } from './compute/news.ts';
import { deliver } from './deliver/deliver.ts';
import type { Diagnostic } from './diagnostic/diagnostic.ts';
import { type Done, done, failed, hasErrors, type Outcome } from './diagnostic/outcome.ts';
import { countsOf } from './diagnostic/print.ts';
import { shortId } from './diagnostic/report-words.ts';
import type { ArchiveEntry, Receipt } from './domain/archive-entry.ts';
import { correctionFor } from './domain/correction.ts';
import type { Checked } from './domain/draft.ts';
import type { Effects } from './domain/effects.ts';
import type { Archive, FiledReport } from './domain/journal.ts';
import type { Content } from './domain/laid-aside.ts';
import type { ReportFiles } from './domain/report-files.ts';
import { filesOf, filingOf, type Made } from './filing.ts';
import { readEarlierReport } from './read/earlier-report.ts';
import { read } from './read/read.ts';
import { printed } from './render/printed.ts';

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
  const made = await make(order, workshop);
  if (!made.ok) return made;
  const finished = shelve(made.value, workshop);
  return done(finished.value, [...made.diagnostics, ...finished.diagnostics]);
}

/** Stations 1 to 5: everything that only reads, so that many can do it side by side; `anew` although it was made before. */
export async function make(order: Order, workshop: Workshop, anew = false): Promise<Outcome<Made>> {
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
  const { fileName } = checked.value.agreement.jobcenter;
  if (place.existing !== null && !anew) return done({ fileName, existing: place.existing }, heard);
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
  return done(
    { fileName, filing: { ...filing, consulted, order: askedFor(order, ground.value, workshop) } },
    heard,
  );
}

/** Station 6: into the archive, unless it lies there already, and into the output folder. */
export function shelve(
  made: Made<Content>,
  { archive: box, effects }: Pick<Workshop, 'archive' | 'effects'>,
): Done<Finished> {
  const entry = 'existing' in made ? made.existing : archive(made.filing, box, effects.clock);
  if ('existing' in made) tellUnchanged(entry, effects);
  else effects.log({ station: 6, text: `Archivieren: ${describe(entry)}` });
  const files = filesOf(made.fileName, entry);
  return done({ entry, files }, layOut(entry, files, box, effects.output));
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

/** What station 6 says of a report that lies in the archive already. */
export function tellUnchanged(entry: ArchiveEntry, { log }: Pick<Effects, 'log'>): void {
  log({ station: 6, text: `Archivieren: unverändert, ${describe(entry)}` });
}

function describe({ version, draft, reportId }: ArchiveEntry): string {
  return `${draft ? 'Entwurf' : `Fassung ${version}`}, Kennung ${shortId(reportId)}`;
}
