import type { Filing } from '../../src/archive/archive.ts';
import { findPlace } from '../../src/archive/find-place.ts';
import type { Provider } from '../../src/domain/agreement.ts';
import type { Author } from '../../src/domain/archive-entry.ts';
import { documentIdentifier, inputsHashOf } from '../../src/domain/chain.ts';
import type { Dispatch } from '../../src/domain/dispatch.ts';
import type { Edition, InputFile } from '../../src/domain/draft.ts';
import type { Archive } from '../../src/domain/journal.ts';
import { day, month } from '../../src/domain/month.ts';
import type { Report } from '../../src/domain/report.ts';
import { isFor, scopeField } from '../../src/domain/scope.ts';
import { sha256Hex } from '../../src/domain/sha256.ts';

export interface SampleOptions {
  readonly month?: string;
  readonly edition?: Edition;
  readonly draft?: boolean;
  readonly scope?: Provider;
  /** Content of the one export; other content is another report. */
  readonly data?: string;
  /** What the PDF says about itself, instead of the truth. */
  readonly identifier?: string;
  readonly dispatch?: Partial<Dispatch>;
  /** Why it replaces an approved version. */
  readonly correction?: string;
  /** The version that it becomes, for more than one correction of the same files. */
  readonly corrects?: number;
  /** Who had it filed. */
  readonly author?: Author;
  /** Padding of the PDF, to make it large. */
  readonly padding?: number;
}

/** A report ready for filing at its place in the archive, with three signatories and umlauts. */
export function sampleFiling(box: Archive, options: SampleOptions = {}): Filing {
  const { edition = 'monat', draft = false, data = 'monat;wert\n2020-08;7\n' } = options;
  const at = month(options.month ?? '2020-08');
  const inputs = [input(`data/exporte/${options.month ?? '2020-08'}/lza.csv`, data), ...COMMON];
  const { correction, author } = options;
  const request = {
    agreement: 'msh-2020',
    month: at,
    edition,
    draft,
    ...scopeField(options.scope),
    ...(correction !== undefined && { correction, correctedVersion: options.corrects ?? 2 }),
  };
  const chain = findPlace({ ...request, inputsHash: inputsHashOf(inputs, '0.1.0', request) }, box);
  const report = sampleReport({ ...request, version: chain.version, reportId: chain.reportId });
  const identifier = options.identifier ?? documentIdentifier(report);
  return {
    report,
    pdf: { bytes: samplePdf(identifier, data, options.padding), pages: 1 },
    html: bytesOf(`<!doctype html><title>${report.title}</title>`),
    picture: bytesOf('\u0089PNG bild'),
    chain,
    inputs,
    dispatch: { ...sampleDispatch(report), ...options.dispatch },
    ...(correction !== undefined && { correction }),
    ...(author !== undefined && { author }),
  };
}

const COMMON = [
  input('data/vereinbarungen/msh-2020.yaml', 'id: msh-2020\n'),
  input('templates/managementbericht.hbs', '<h1>Ümläut</h1>'),
  input('templates/design/tokens.json', '{}'),
];

function input(file: string, content: string): InputFile {
  const bytes = bytesOf(content);
  return { file, bytes, sha256: sha256Hex(bytes) };
}

function samplePdf(identifier: string, data: string, padding = 0): Uint8Array {
  const metadata = `<x:xmpmeta><dc:identifier>${identifier}</dc:identifier></x:xmpmeta>`;
  return bytesOf(`%PDF-1.7\n${metadata}\n${data}\n${'.\r\n'.repeat(padding)}%%EOF\n`);
}

function sampleReport(
  what: Pick<Report, 'agreement' | 'month' | 'edition' | 'scope' | 'draft' | 'version' | 'reportId'>,
): Report {
  return {
    ...what,
    day: day('2020-09-28'),
    title: 'Managementbericht August 2020',
    subject: 'Zielvereinbarung 2020',
    author: 'Jobcenter Mansfeld-Südharz',
    tree: { type: 'root', children: [] },
    charts: new Map(),
    illustrations: new Map(),
    attachments: [],
    header: { left: '', right: '' },
    footer: { left: '', notice: null },
    watermark: what.draft ? 'Entwurf' : null,
    predecessorId: null,
    json: new TextEncoder().encode('{"bericht":1}\n'),
    mail: MAIL,
  };
}

export const MAIL = {
  subject: 'Managementbericht Jobcenter Mansfeld-Südharz, Berichtsmonat August 2020',
  text: '{{anrede}},\n\nanbei der Bericht (Muster – erfundene Beispieldaten).\n.\nPrüfsumme: {{pruefsumme}}\nArchivkette: {{archivkette}}\n',
  html: '<p>{{anrede}},</p><p>„Grüße“ <img src="cid:diagramm" alt="Quote"></p><p>{{pruefsumme}} {{archivkette}}</p>',
  chart: 'I.1',
};

function sampleDispatch({ reportId, agreement, scope, version, draft }: Report): Dispatch {
  return {
    reportId,
    agreement,
    sender: { name: 'Jobcenter Mansfeld-Südharz, Controlling', address: 'controlling@example.org' },
    replyTo: 'controlling@example.org',
    recipients: [
      recipient('agentur', 'Erika Mustermann', 'Sehr geehrte Frau Mustermann', 'agentur@example.org'),
      recipient('landkreis', 'Dr. Änne Beispiel', 'Sehr geehrte Frau Dr. Beispiel', 'landraetin@example.org'),
      recipient('jobcenter', 'Max "Maxi" Müller', 'Sehr geehrter Herr Müller', 'jobcenter@example.org'),
    ].filter(({ party }) => isFor(scope, party)),
    pdfFileName: `2020-08_Managementbericht_JC-Mansfeld-Suedharz_${draft ? 'Entwurf' : `F${version}`}.pdf`,
    mail: MAIL,
    ...(draft && { draft: { returnBy: day('2020-09-25') } }),
  };
}

function recipient(
  party: Dispatch['recipients'][number]['party'],
  name: string,
  salutation: string,
  address: string,
) {
  return { party, name, salutation, address };
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
