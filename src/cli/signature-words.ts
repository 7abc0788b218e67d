import type { ReportStatus } from '../archive/reports.ts';
import { germanMoment } from '../diagnostic/german-text.ts';
import { shortId } from '../diagnostic/report-words.ts';
import { fieldsSigned } from '../domain/joined-signing.ts';
import type { FiledSignature } from '../domain/journal.ts';
import type { SignatureField } from '../sign/signature-fields.ts';
import { table } from './table.ts';

/** `leer`, or who signed and when. */
function fieldState({ signed }: SignatureField): string {
  if (signed === null) return 'leer';
  return `unterschrieben von ${signed.by}${signed.at === null ? '' : ` am ${germanMoment(signed.at)}`}`;
}

/** Whose field it is, without the word that every label begins with. */
export function labelText({ label }: Pick<SignatureField, 'label'>): string {
  return label.replace(/^Unterschrift:\s*/, '');
}

/** One line for each field with its state. */
export function fieldRows(fields: readonly SignatureField[]): string {
  return table(
    ['Feld', 'Stand', 'Bezeichnung'],
    fields.map((field) => [field.name, fieldState(field), labelText(field)]),
  );
}

export function fieldData(field: SignatureField) {
  const { name, label, signed } = field;
  return {
    feld: name,
    bezeichnung: label,
    leer: signed === null,
    durch: signed?.by ?? null,
    zeit: signed?.at ?? null,
  };
}

/** For a narrow column; empty where nobody signed, so that the column can be left out. */
export function signatureCount({ signatures }: ReportStatus): string {
  return signatures.length === 0 ? '' : String(signatures.flatMap(fieldsSigned).length);
}

/** Who signed which report, in which field, when, and whether a server vouches for the time; empty for no signature. */
export function signatureRows(reports: readonly ReportStatus[]): string {
  const rows = reports.flatMap(({ entry, signatures }) =>
    signatures.map((signature) => [
      shortId(entry.reportId),
      signature.field,
      signature.signer,
      germanMoment(signature.at),
      stampText(signature),
    ]),
  );
  const heading = ['Kennung', 'Feld', 'Unterschrieben von', 'Am', 'Zeitstempel'];
  return rows.length === 0 ? '' : `\nUnterschriften:\n${table(heading, rows)}`;
}

/** `ohne Zeitstempel`, or the time that the server vouches for. */
export function stampText({ timeStamp }: Pick<FiledSignature, 'timeStamp'>): string {
  return timeStamp === null ? 'ohne Zeitstempel' : `Zeitstempel ${germanMoment(timeStamp)}`;
}

export function signatureData(signature: FiledSignature) {
  const { field, signer, at, timeStamp, previousSha256, signedSha256, certificateSha256, size } = signature;
  return {
    feld: field,
    durch: signer,
    zeit: at,
    zeitstempel: timeStamp,
    vorfassung: previousSha256,
    pruefsumme: signedSha256,
    bytes: size,
    zertifikat: certificateSha256,
  };
}

/** The filed signature that stands in a field, with the certificate it was given by; null where none was filed. */
export function signatureFor(
  field: string,
  { signatures }: Pick<ReportStatus, 'signatures'>,
): { readonly filed: FiledSignature; readonly certificateSha256: string } | null {
  for (const filed of signatures) {
    const found = fieldsSigned(filed).find((each) => each.field === field);
    if (found) return { filed, certificateSha256: found.certificateSha256 };
  }
  return null;
}
