import type { Approval, ArchivedObject, Author, Receipt, Withdrawal } from '../domain/archive-entry.ts';

/** The data of `--json` speak German, like the CSV headers and YAML keys around them. */

export function approvalData({ by, role, reason, deputyFor, account, pdfSha256, sample, at }: Approval) {
  return {
    durch: by,
    funktion: role,
    inVertretung: deputyFor !== undefined,
    inVertretungFuer: deputyFor || null,
    grund: reason,
    konto: account ?? null,
    pruefsumme: pdfSha256,
    muster: sample,
    zeit: at,
  };
}

export function withdrawalData({ by, reason, account, at }: Withdrawal) {
  return { durch: by, grund: reason, konto: account ?? null, zeit: at };
}

export function authorData({ author, account }: Author) {
  return { durch: author ?? null, konto: account ?? null };
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
