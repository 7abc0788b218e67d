import type { Filing } from '../../archive/archive.ts';
import { findPlace } from '../../archive/find-place.ts';
import { documentIdentifier, inputsHashOf } from '../../domain/chain.ts';
import type { InputFile } from '../../domain/draft.ts';
import type { Archive } from '../../domain/journal.ts';
import { day, month } from '../../domain/month.ts';
import type { Party } from '../../domain/parties.ts';
import type { Report } from '../../domain/report.ts';
import { sha256Hex } from '../../domain/sha256.ts';

const MONTH = month('2020-08');
const MAIL = {
  subject: 'Belastungstest',
  text: 'Nachricht des Belastungstests. Prüfsumme {{pruefsumme}}, Kette {{archivkette}}\n',
  html: '<p>Nachricht des Belastungstests. {{pruefsumme}} {{archivkette}}</p>',
  chart: null,
};
const PARTIES: readonly Party['id'][] = ['agentur', 'landkreis', 'jobcenter'];

/** A tiny invented report, ready for filing; it looks like a real one to archive, release and delivery. German: Prüfling. */
export function specimen(box: Archive): Filing {
  const request = { agreement: 'belastungstest', month: MONTH, edition: 'monat', draft: false } as const;
  const inputs = [input('data/exporte/2020-08/pruefung.csv', 'Monat;Wert\n2020-08;7\n')];
  const chain = findPlace({ ...request, inputsHash: inputsHashOf(inputs, 'belastungstest', request) }, box);
  const report = reportOf({ ...request, version: chain.version, reportId: chain.reportId });
  return {
    report,
    pdf: { bytes: pdfOf(documentIdentifier(report)), pages: 1 },
    html: utf8('<!doctype html><title>Belastungstest</title>'),
    picture: null,
    chain,
    inputs,
    dispatch: {
      reportId: chain.reportId,
      agreement: request.agreement,
      sender: { name: 'Belastungstest', address: 'belastungstest@example.org' },
      replyTo: 'belastungstest@example.org',
      recipients: PARTIES.map((party) => ({
        party,
        name: party,
        salutation: 'Guten Tag',
        address: `${party}@example.org`,
      })),
      pdfFileName: '2020-08_Managementbericht_Belastungstest_F1.pdf',
      mail: MAIL,
    },
  };
}

type Named = Pick<Report, 'agreement' | 'month' | 'edition' | 'draft' | 'version' | 'reportId'>;

function reportOf(what: Named): Report {
  return {
    ...what,
    day: day('2020-09-28'),
    title: 'Belastungstest',
    subject: 'Belastungstest',
    author: 'Belastungstest',
    tree: { type: 'root', children: [] },
    charts: new Map(),
    illustrations: new Map(),
    attachments: [],
    header: { left: '', right: '' },
    footer: { left: '', notice: null },
    watermark: null,
    predecessorId: null,
    json: utf8('{"bericht":"Belastungstest"}\n'),
    mail: MAIL,
  };
}

function pdfOf(identifier: string): Uint8Array {
  return utf8(`%PDF-1.7\n<x:xmpmeta><dc:identifier>${identifier}</dc:identifier></x:xmpmeta>\n%%EOF\n`);
}

function input(file: string, content: string): InputFile {
  const bytes = utf8(content);
  return { file, bytes, sha256: sha256Hex(bytes) };
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
