import type { Approval } from '../domain/archive-entry.ts';
import type { Dispatch, Recipient } from '../domain/dispatch.ts';
import type { MailAttachment, OutgoingMail } from '../domain/effects.ts';
import { sha256Hex } from '../domain/sha256.ts';

/** What every message of one report shares. */
export interface Letter {
  readonly dispatch: Dispatch;
  readonly version: number;
  readonly pdf: Uint8Array;
  readonly pdfSha256: string;
  /** Who released it; null for a draft. */
  readonly approval: Pick<Approval, 'by' | 'role' | 'deputyFor' | 'at'> | null;
  readonly picture: Uint8Array | null;
  /** Head of the journal's chain: the inbox becomes its witness. German: Archivkette. */
  readonly head: string;
  /** The address the mail server insists on, where it does. */
  readonly sender?: string;
}

/** Stable over every try, so that a recipient's mail program can tell a repetition. German: Nachrichtenkennung. */
export function messageIdOf(dispatch: Dispatch, version: number, address: string): string {
  const key = sha256Hex([dispatch.reportId, String(version), address].join('\n')).slice(0, 40);
  return `<${key}@${dispatch.sender.address.split('@')[1] ?? ''}>`;
}

/**
 * The mail to one signatory; `earlier` are the Message-IDs of the versions the signatory has, oldest first
 * (RFC 5322, 3.6.4).
 */
export function composeMail(
  letter: Letter,
  recipient: Recipient,
  earlier: readonly string[] = [],
): OutgoingMail {
  const { dispatch } = letter;
  const marks = {
    anrede: recipient.salutation,
    freigabe: releaseText(letter.approval),
    pruefsumme: letter.pdfSha256,
    archivkette: letter.head,
  };
  return {
    messageId: messageIdOf(dispatch, letter.version, recipient.address),
    from: { name: dispatch.sender.name, address: letter.sender ?? dispatch.sender.address },
    replyTo: dispatch.replyTo,
    to: { name: recipient.name, address: recipient.address },
    subject: dispatch.mail.subject,
    text: filled(dispatch.mail.text, marks, (value) => value),
    html: filled(dispatch.mail.html, marks, escapeHtml),
    headers: { 'Auto-Submitted': 'auto-generated', ...referring(earlier) },
    attachments: attachmentsOf(letter),
  };
}

function referring(earlier: readonly string[]): Readonly<Record<string, string>> {
  const last = earlier.at(-1);
  return last === undefined ? {} : { 'In-Reply-To': last, References: earlier.join(' ') };
}

function attachmentsOf({ dispatch, pdf, picture }: Letter): readonly MailAttachment[] {
  const report = { fileName: dispatch.pdfFileName, contentType: 'application/pdf', bytes: pdf };
  if (!picture) return [report];
  return [{ fileName: 'diagramm.png', contentType: 'image/png', bytes: picture, cid: 'diagramm' }, report];
}

/** `M. Muster (Geschäftsführung), in Vertretung, am 28.09.2020` */
function releaseText(approval: Letter['approval']): string {
  if (approval === null) return 'nicht freigegeben';
  const { by, role, deputyFor, at } = approval;
  const [year, month, day] = at.slice(0, 10).split('-');
  const office = role === '' ? by : `${by} (${role})`;
  const deputy =
    deputyFor === undefined ? '' : `, in Vertretung${deputyFor === '' ? '' : ` für ${deputyFor}`},`;
  return `${office}${deputy} am ${day}.${month}.${year}`;
}

/** Salutation, approval, checksum and head of the chain, as `compose` leaves them in the text. */
interface Marks {
  readonly anrede: string;
  readonly freigabe: string;
  readonly pruefsumme: string;
  readonly archivkette: string;
}

/**
 * Puts the four marks in, in one pass: what was put in is not searched again. Any other text in braces is
 * somebody's words and stays.
 */
function filled(text: string, marks: Marks, written: (value: string) => string): string {
  return text.replaceAll(/\{\{(anrede|freigabe|pruefsumme|archivkette)\}\}/g, (_, name: keyof Marks) =>
    written(marks[name]),
  );
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
