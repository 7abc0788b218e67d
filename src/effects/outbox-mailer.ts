import type { Files, Mailer, OutgoingMail } from '../domain/effects.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { turn } from './safe-point.ts';

/** Folder of the local outbox below the output folder. German: Postausgang. */
export const OUTBOX = 'postausgang';

/** Mail programs open such a message as a draft, ready to be looked at and sent. */
const UNSENT = new TextEncoder().encode('X-Unsent: 1\r\n');

/**
 * Puts each message as an `.eml` file into the local outbox. German: Postausgang.
 *
 * The file's name follows from the message, and the file appears whole or not at all: a run that died may
 * simply write it again, so there is no final dot to mark.
 */
export function outboxMailer(output: Files): Mailer {
  return {
    kind: 'postausgang',
    async send(mail, bytes) {
      await turn();
      const path = `${OUTBOX}/${fileNameOf(mail)}`;
      output.write(path, Buffer.concat([UNSENT, bytes]));
      return { kind: 'accepted', answer: path };
    },
  };
}

/** `2020-08_Managementbericht_JC-Mansfeld-Suedharz_F1_landraetin_example.org_3f9ac21b.eml` */
function fileNameOf(mail: OutgoingMail): string {
  const report = mail.attachments.find(({ cid }) => cid === undefined)?.fileName ?? 'nachricht';
  const words = [report.replace(/\.pdf$/, ''), mail.to.address].map(slug);
  return `${[...words, sha256Hex(mail.messageId).slice(0, 8)].join('_')}.eml`;
}

function slug(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9._-]+/g, '_').slice(0, 100);
}
