import { describe, expect, it } from 'vitest';
import { composeMail, type Letter, messageIdOf } from '../../../src/deliver/compose-mail.ts';
import type { Dispatch, Recipient } from '../../../src/domain/dispatch.ts';
import { bytesOf } from '../../support/sample-filing.ts';

const recipient: Recipient = {
  party: 'landkreis',
  name: 'Dr. Änne Beispiel',
  salutation: 'Sehr geehrte Frau <Dr.> "Beispiel" & Co. {{pruefsumme}}',
  address: 'landraetin@example.org',
};
const dispatch: Dispatch = {
  reportId: 'r',
  agreement: 'msh-2020',
  sender: { name: 'Controlling', address: 'controlling@example.org' },
  replyTo: 'kontakt@example.org',
  recipients: [recipient],
  pdfFileName: 'bericht.pdf',
  mail: {
    subject: 'Bericht {{anrede}}',
    text: '{{anrede}}: {{freigabe}}; {{pruefsumme}} {{archivkette}} {{fremd}}',
    html: '<p>{{anrede}}</p>',
    chart: null,
  },
};
const pdf = { fileName: 'bericht.pdf', contentType: 'application/pdf', bytes: bytesOf('%PDF') };
const picture = bytesOf('PNG');
const approval = { by: 'M. Muster', role: 'Leitung', at: '2020-09-28T08:00:00Z' };
const letter: Letter = {
  dispatch,
  version: 1,
  pdf: pdf.bytes,
  pdfSha256: 'p'.repeat(64),
  approval,
  picture: null,
  head: 'h'.repeat(64),
};

const released = (more: Partial<NonNullable<Letter['approval']>>) =>
  composeMail({ ...letter, approval: { ...approval, ...more } }, recipient).text.split(/: |; /)[1];

describe('the mail to one signatory', () => {
  it('is addressed to them alone, with the four marks put in and the report attached', () => {
    expect(composeMail(letter, recipient)).toEqual({
      messageId: messageIdOf(dispatch, 1, 'landraetin@example.org'),
      from: { name: 'Controlling', address: 'controlling@example.org' },
      replyTo: 'kontakt@example.org',
      to: { name: 'Dr. Änne Beispiel', address: 'landraetin@example.org' },
      subject: 'Bericht {{anrede}}',
      text: `${recipient.salutation}: M. Muster (Leitung) am 28.09.2020; ${'p'.repeat(64)} ${'h'.repeat(64)} {{fremd}}`,
      html: '<p>Sehr geehrte Frau &lt;Dr.&gt; &quot;Beispiel&quot; &amp; Co. {{pruefsumme}}</p>',
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: [pdf],
    });
  });

  it('has the diagram before the report, and comes from where the server insists', () => {
    const mail = composeMail({ ...letter, picture, sender: 'versand@example.org' }, recipient);
    const diagram = { fileName: 'diagramm.png', contentType: 'image/png', bytes: picture, cid: 'diagramm' };
    expect(mail.attachments).toEqual([diagram, pdf]);
    expect(mail.from).toEqual({ name: 'Controlling', address: 'versand@example.org' });
  });

  it('refers to the versions they have, the last one first of all', () => {
    expect(composeMail(letter, recipient, ['<1@a>', '<2@a>']).headers).toEqual({
      'Auto-Submitted': 'auto-generated',
      'In-Reply-To': '<2@a>',
      References: '<1@a> <2@a>',
    });
  });

  it('says who released it, in which office and for whom', () => {
    expect(released({})).toBe('M. Muster (Leitung) am 28.09.2020');
    expect(released({ role: '' })).toBe('M. Muster am 28.09.2020');
    expect(released({ deputyFor: '' })).toBe('M. Muster (Leitung), in Vertretung, am 28.09.2020');
    expect(released({ deputyFor: 'A. B.' })).toBe(
      'M. Muster (Leitung), in Vertretung für A. B., am 28.09.2020',
    );
    expect(composeMail({ ...letter, approval: null }, recipient).text).toContain(': nicht freigegeben;');
  });
});

describe('the Message-ID', () => {
  it('is the same for the same message, and tells report, version and address apart', () => {
    const ids = [
      messageIdOf(dispatch, 1, 'a@example.org'),
      messageIdOf(dispatch, 2, 'a@example.org'),
      messageIdOf(dispatch, 1, 'b@example.org'),
      messageIdOf({ ...dispatch, reportId: 's' }, 1, 'a@example.org'),
      messageIdOf({ ...dispatch, reportId: 'r1' }, 1, 'a@example.org'),
      messageIdOf(dispatch, 11, 'a@example.org'),
    ];
    expect(messageIdOf(dispatch, 1, 'a@example.org')).toBe(ids[0]);
    expect(new Set(ids).size).toBe(6);
    for (const id of ids) expect(id).toMatch(/^<[0-9a-f]{40}@example\.org>$/);
  });
});
