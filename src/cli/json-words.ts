import type { Approval, ArchivedObject, Receipt } from '../domain/archive-entry.ts';

/** The data of `--json` speak German, like the CSV headers and YAML keys around them. */

export function approvalData({ by, role, reason, sample, at }: Approval) {
  return { durch: by, funktion: role, grund: reason, muster: sample, zeit: at };
}

export function objectData({ role, name, sha256, size }: ArchivedObject) {
  return { rolle: role, name, sha256, bytes: size };
}

export function receiptData({ reportId, pdfSha256, recipient, messageId, state, answer, at }: Receipt) {
  return {
    kennung: reportId,
    pruefsumme: pdfSha256,
    empfaenger: recipient,
    nachricht: messageId,
    stand: state,
    antwort: answer,
    zeit: at,
  };
}
