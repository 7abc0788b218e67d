import type { FiledSignature } from '../domain/journal.ts';
import { type Answer, answer, type Call } from './command.ts';
import { reportName, reportTitle, shortId } from './report-title.ts';
import type { Signable } from './signable.ts';
import { fieldData, fieldRows, signatureData, stampText } from './signature-words.ts';
import { pathFrom } from './workplace.ts';

/** The fields with their state, and the next step. */
export function fieldsAnswer({ entry, fields }: Signable): Answer {
  const open = fields.filter(({ signed }) => signed === null);
  const [first] = open;
  const next = first
    ? `Nächster Schritt: npx zielbericht unterschreiben ${shortId(entry.reportId)} --feld ${first.name} --schluessel DATEI`
    : 'Es sind alle Felder unterschrieben.';
  return answer({
    text: `${reportTitle(entry)}\n\n${fieldRows(fields)}\n${next}\n`,
    data: { kennung: entry.reportId, felder: fields.map(fieldData), offen: open.length },
  });
}

/** What was signed, where it lies, and who is still missing. */
export function signedAnswer(
  { entry, fields }: Signable,
  signature: FiledSignature,
  path: string,
  { terminal }: Call,
): Answer {
  const open = fields.filter(({ name, signed }) => signed === null && name !== signature.field);
  const left = open.map(({ name }) => name).join(', ');
  return answer({
    text: [
      `Unterschrieben durch ${signature.signer}: ${reportTitle(entry)}`,
      `Feld ${signature.field}, ${stampText(signature)}`,
      `Prüfsumme ${signature.signedSha256}`,
      `Datei ${pathFrom(terminal.folder, path)}`,
      left === '' ? 'Es sind alle Felder unterschrieben.\n' : `Noch leer: ${left}\n`,
    ].join('\n'),
    data: { kennung: entry.reportId, unterschrift: signatureData(signature), offen: open.length, pdf: path },
    documents: [{ path, reportId: entry.reportId, name: reportName(entry) }],
  });
}
