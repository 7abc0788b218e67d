import { shortId } from '../diagnostic/report-words.ts';
import { fieldsSigned } from '../domain/joined-signing.ts';
import type { FiledSignature } from '../domain/journal.ts';
import { type Answer, answer, type Call } from './command.ts';
import { reportName, reportTitle } from './report-title.ts';
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
  report: Signable,
  signature: FiledSignature,
  path: string,
  call: Call,
  done = 'Unterschrieben',
): Answer {
  const { entry, fields } = report;
  const filled = fieldsSigned(signature).map(({ field }) => field);
  const open = fields.filter(({ name, signed }) => signed === null && !filled.includes(name));
  const left = open.map(({ name }) => name).join(', ');
  return answer({
    text: [
      `${done} durch ${signature.signer}: ${reportTitle(entry)}`,
      `Feld ${signature.field}, ${stampText(signature)}`,
      `Prüfsumme ${signature.signedSha256}`,
      `Datei ${pathFrom(call.terminal.folder, path)}`,
      left === '' ? 'Es sind alle Felder unterschrieben.\n' : `Noch leer: ${left}\n`,
    ].join('\n'),
    data: { kennung: entry.reportId, unterschrift: signatureData(signature), offen: open.length, pdf: path },
    documents: [{ path, reportId: entry.reportId, name: reportName(entry) }],
  });
}

/** The same for a signature that an earlier call gave already. */
export function repeatedAnswer(
  report: Signable,
  signature: FiledSignature,
  path: string,
  call: Call,
): Answer {
  return signedAnswer(report, signature, path, call, 'War bereits unterschrieben');
}

/** The same for what another program has signed; whom to trust, a program with a list of authorities says. */
export function takenAnswer(report: Signable, signature: FiledSignature, path: string, call: Call): Answer {
  const taken = signedAnswer(report, signature, path, call, 'Aufgenommen: unterschrieben');
  const limits =
    'Geprüft ist, dass jede neue Unterschrift zur Datei passt; ob ihr Zertifikat vertrauenswürdig ist, zeigt ein PDF-Programm.\n';
  return { ...taken, text: taken.text + limits };
}
