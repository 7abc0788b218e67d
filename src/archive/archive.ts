import type { ArchivedObject, ArchiveEntry, Author } from '../domain/archive-entry.ts';
import type { Chain } from '../domain/chain.ts';
import { PICTURE_FOLDER } from '../domain/comment-picture.ts';
import type { Dispatch } from '../domain/dispatch.ts';
import type { InputFile } from '../domain/draft.ts';
import type { Clock } from '../domain/effects.ts';
import { Failure } from '../domain/failure.ts';
import { type Archive, type FiledReport, filedReports } from '../domain/journal.ts';
import type { Content } from '../domain/laid-aside.ts';
import type { Pdf, Report } from '../domain/report.ts';
import { scopeField } from '../domain/scope.ts';
import { canonicalJson, type Json } from './canonical-json.ts';
import { entryOf, isCurrent } from './current.ts';
import { contentHash } from './objects.ts';
import { type FiledOrder, ORDER_FILE, orderFile } from './order-file.ts';

/** What the archive asks of a report: which one it is, and its figures. */
export type FiledContent<Bytes extends Content = Uint8Array> = Pick<
  Report,
  'agreement' | 'month' | 'edition' | 'scope' | 'version' | 'day' | 'draft' | 'reportId'
> & { readonly json: Bytes };

/** An input as it is filed. */
type FiledInput<Bytes extends Content> = Pick<InputFile, 'file' | 'sha256'> & { readonly bytes: Bytes };

/** Everything that goes into the archive with one report, with bytes in hand or laid aside. German: Einreichung. */
export interface Filing<Bytes extends Content = Uint8Array> {
  readonly report: FiledContent<Bytes>;
  readonly pdf: Pick<Pdf, 'pages'> & { readonly bytes: Bytes };
  /** The HTML twin. */
  readonly html: Bytes;
  /** The chart the mails carry as PNG, or null for none. */
  readonly picture: Bytes | null;
  readonly chain: Chain;
  /** Exports, definitions, comments, pictures, templates, tokens and fonts the report was made of. */
  readonly inputs: readonly FiledInput<Bytes>[];
  /** Files that were read and are no inputs: earlier lists of actions, and of an edition of one side the other side's. */
  readonly consulted?: readonly FiledInput<Bytes>[];
  /** What was asked for, so that the report can be built again from the archive alone. */
  readonly order?: FiledOrder;
  readonly dispatch: Dispatch;
  /** Why it replaces an approved version; absent for a first one. */
  readonly correction?: string;
  /** Who has it filed; in the journal alone. */
  readonly author?: Author;
}

/**
 * Files a finished report: station 6. German: Archivierung.
 *
 * Takes   the report with everything it was made of, and the open archive.
 * Gives   its entry; `fresh` is false when this report was there already, and then nothing is written. One that
 *         a later report of the month had replaced is filed again and counts again.
 * Order   every object is on disk before the journal names it, so a crash leaves objects without an entry
 *         and never an entry without its objects.
 * Errors  throws when the same inputs at the same place gave other bytes than before.
 */
export function archive(filing: Filing<Content>, box: Archive, clock: Clock): ArchiveEntry {
  const { report, pdf, chain } = filing;
  demandUnity(filing);
  const pdfSha256 = contentHash(pdf.bytes);
  const present = filedReports(box).find(
    (filed) => filed.reportId === chain.reportId && filed.draft === report.draft,
  );
  if (present && isCurrent(samePdf(present, pdfSha256), box)) return { ...entryOf(present), fresh: false };
  const entry: FiledReport = {
    reportId: chain.reportId,
    predecessorId: chain.predecessorId,
    inputsHash: chain.inputsHash,
    agreement: report.agreement,
    month: report.month,
    edition: report.edition,
    ...scopeField(report.scope),
    version: chain.version,
    day: report.day,
    draft: report.draft,
    ...(filing.dispatch.draft?.returnBy === null && { forOwnEyes: true as const }),
    ...(filing.correction !== undefined && { correction: filing.correction }),
    pdfSha256,
    objects: objectsOf(filing, box),
  };
  box.append({ kind: 'filed', ...entry, ...filing.author }, clock.now());
  return { ...entry, fresh: true };
}

function objectsOf(filing: Filing<Content>, box: Archive): readonly ArchivedObject[] {
  const { report, pdf, html, picture, dispatch } = filing;
  const named = (ending: string) => dispatch.pdfFileName.replace(/\.pdf$/, ending);
  const all: readonly Unkept[] = [
    { role: 'pdf', name: dispatch.pdfFileName, content: pdf.bytes },
    { role: 'json', name: named('.bericht.json'), content: report.json },
    { role: 'html', name: named('.html'), content: html },
    ...(picture ? [{ role: 'mail-picture', name: 'diagramm.png', content: picture }] : []),
    {
      role: 'versand',
      name: 'versand.json',
      content: utf8(`${canonicalJson(dispatch as unknown as Json)}\n`),
    },
    ...(filing.order ? [{ ...ORDER_FILE, content: orderFile(filing.order) }] : []),
    ...inOrder(filing.inputs).map(({ file, bytes }) => ({ role: roleOf(file), name: file, content: bytes })),
    ...inOrder(filing.consulted ?? []).map(({ file, bytes }) => {
      return { role: 'consulted', name: file, content: bytes };
    }),
  ];
  return box.keepAll(all).map(({ role, name, sha256, size }) => ({ role, name, sha256, size }));
}

interface Unkept extends Pick<ArchivedObject, 'role' | 'name'> {
  readonly content: Content;
}

/** What a file was for, told by where it lies. */
function roleOf(file: string): string {
  if (file.startsWith('data/exporte/')) return 'export';
  if (file.startsWith(`data/${PICTURE_FOLDER}/`)) return 'picture';
  if (/\.(ttf|otf)$/i.test(file)) return 'font';
  if (file.startsWith('templates/design/')) return 'tokens';
  return file.startsWith('templates/') ? 'template' : 'definition';
}

function inOrder(inputs: Filing<Content>['inputs']): Filing<Content>['inputs'] {
  const named = inputs.map((input) => ({ input, name: utf8(input.file) }));
  return named.toSorted((a, b) => Buffer.compare(a.name, b.name)).map(({ input }) => input);
}

/** Report, chain and dispatch must speak of one and the same report. */
function demandUnity({ report, chain, dispatch }: Filing<Content>): void {
  const ids = new Set([report.reportId, chain.reportId, dispatch.reportId]);
  if (ids.size > 1) throw new Error(`report, chain and dispatch disagree: ${[...ids].join(', ')}`);
  if (report.version !== chain.version) throw new Error(`report and chain disagree on the version`);
  if (report.agreement !== dispatch.agreement)
    throw new Error('report and dispatch disagree on the agreement');
}

function samePdf(present: FiledReport, pdfSha256: string): FiledReport {
  if (present.pdfSha256 === pdfSha256) return present;
  throw new Failure(8, {
    code: 'ARC-522',
    message: `Der Bericht mit der Kennung ${present.reportId} liegt schon mit anderem Inhalt im Archiv: dort ${present.pdfSha256}, jetzt ${pdfSha256}.`,
    hint: 'Gleiche Eingaben müssen den gleichen Bericht ergeben. Vermutlich hat sich das Programm geändert, ohne dass seine Fassung stieg; bitte melden.',
  });
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
