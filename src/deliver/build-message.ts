import type { MailAttachment, OutgoingMail } from '../domain/effects.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { fileNameParameter, headerField, headerText, mailbox } from './header-words.ts';
import { quotedPrintable } from './quoted-printable.ts';

const NEW_LINE = '\r\n';

/**
 * The message as it goes over the wire (RFC 5322, MIME). German: Nachricht.
 *
 * Takes   one mail and its date as a UTC time stamp.
 * Gives   ASCII bytes with CR LF, the same for the same mail: text first, then the HTML twin with its
 *         picture, then the attached PDF. Boundaries come from the Message-ID; `=_` occurs in no encoded part.
 * Errors  throws for control characters in names or subject.
 */
export function buildMessage(mail: OutgoingMail, at: string): Uint8Array {
  const seed = sha256Hex(mail.messageId).slice(0, 24);
  const pictures = mail.attachments.filter(({ cid }) => cid !== undefined);
  const files = mail.attachments.filter(({ cid }) => cid === undefined);
  const html = multipart('related', `=_r_${seed}`, [textPart('html', mail.html), ...pictures.map(filePart)]);
  const texts = multipart('alternative', `=_a_${seed}`, [
    textPart('plain', mail.text),
    pictures.length > 0 ? html : textPart('html', mail.html),
  ]);
  const body = files.length > 0 ? multipart('mixed', `=_m_${seed}`, [texts, ...files.map(filePart)]) : texts;
  return new TextEncoder().encode([...headers(mail, at), body].join(NEW_LINE));
}

function headers(mail: OutgoingMail, at: string): readonly string[] {
  const extra = Object.entries(mail.headers).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    headerField('From', mailbox(mail.from.name, mail.from.address)),
    headerField('To', mailbox(mail.to.name, mail.to.address)),
    headerField('Reply-To', mailbox('', mail.replyTo)),
    headerField('Subject', headerText(mail.subject, 'Subject'.length)),
    headerField('Date', mailDate(at)),
    headerField('Message-ID', mail.messageId),
    ...extra.map(([name, value]) => headerField(name, headerText(value, name.length))),
    headerField('MIME-Version', '1.0'),
  ];
}

/** `Mon, 28 Sep 2020 08:00:00 +0000`, from `2020-09-28T08:00:00Z`. */
function mailDate(at: string): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}

function multipart(kind: string, boundary: string, parts: readonly string[]): string {
  return [
    `Content-Type: multipart/${kind};${NEW_LINE} boundary="${boundary}"`,
    '',
    ...parts.flatMap((part) => [`--${boundary}`, part]),
    `--${boundary}--`,
    '',
  ].join(NEW_LINE);
}

function textPart(kind: 'plain' | 'html', text: string): string {
  return [
    `Content-Type: text/${kind}; charset=utf-8`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    // The boundary brings the line feed that ends the last line.
    quotedPrintable(text.replace(/\r?\n$/, '')),
  ].join(NEW_LINE);
}

function filePart({ fileName, contentType, bytes, cid }: MailAttachment): string {
  return [
    `Content-Type: ${contentType}${fileNameParameter('name', fileName)}`,
    'Content-Transfer-Encoding: base64',
    ...(cid === undefined ? [] : [`Content-ID: <${cid}>`]),
    `Content-Disposition: ${cid === undefined ? 'attachment' : 'inline'}${fileNameParameter('filename', fileName)}`,
    '',
    base64Lines(bytes),
  ].join(NEW_LINE);
}

function base64Lines(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
  return (text.match(/.{1,76}/g) ?? []).join(NEW_LINE);
}
