import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { buildMessage } from '../../../src/deliver/build-message.ts';
import type { OutgoingMail } from '../../../src/domain/effects.ts';
import { bytesOf } from '../../support/sample-filing.ts';

const AT = '2020-09-28T08:00:00Z';
const everyByte = Uint8Array.from({ length: 1000 }, (_, index) => index % 256);

const mail: OutgoingMail = {
  messageId: '<abc@example.org>',
  from: { name: 'Jobcenter Mansfeld-Südharz, Controlling', address: 'controlling@example.org' },
  replyTo: 'kontakt@example.org',
  to: { name: 'Max "Maxi" Muster', address: 'jobcenter@example.org' },
  subject: 'Managementbericht Jobcenter Mansfeld-Südharz, Berichtsmonat August 2020 – „größer“',
  text: `Sehr geehrte Frau Dr. Klein,\n\n.\nZeile mit Blank am Ende \n=3D und ${'lange Wörter '.repeat(30)}\n`,
  html: '<p>Grüße <img src="cid:diagramm" alt="Quote"></p>',
  headers: { 'Auto-Submitted': 'auto-generated' },
  attachments: [
    { fileName: 'diagramm.png', contentType: 'image/png', bytes: everyByte, cid: 'diagramm' },
    { fileName: '2020-08_Bericht.pdf', contentType: 'application/pdf', bytes: everyByte },
  ],
};

function text(of: OutgoingMail = mail): string {
  return new TextDecoder().decode(buildMessage(of, AT));
}

describe('the message', () => {
  it('reads back as it was meant', async () => {
    const read = await PostalMime.parse(buildMessage(mail, AT));
    expect(read.subject).toBe(mail.subject);
    expect(read.from).toEqual(mail.from);
    expect(read.to).toEqual([mail.to]);
    expect(read.replyTo?.map(({ address }) => address)).toEqual(['kontakt@example.org']);
    expect(read.text).toBe(mail.text);
    expect(read.html?.trim()).toBe(mail.html);
    expect(read.messageId).toBe(mail.messageId);
    expect(read.date).toBe('2020-09-28T08:00:00.000Z');
    expect(read.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
  });

  it('carries the report byte for byte, and the picture inside the page', async () => {
    const { attachments } = await PostalMime.parse(buildMessage(mail, AT));
    expect(
      attachments.map(({ filename, mimeType, disposition }) => [filename, mimeType, disposition]),
    ).toEqual([
      ['diagramm.png', 'image/png', 'inline'],
      ['2020-08_Bericht.pdf', 'application/pdf', 'attachment'],
    ]);
    expect(attachments[0]?.contentId).toBe('<diagramm>');
    for (const { content } of attachments) {
      expect(Buffer.from(content as ArrayBuffer)).toEqual(Buffer.from(everyByte));
    }
  });

  it('is ASCII with CR LF and no line beyond 76 characters', () => {
    const lines = text().split('\r\n');
    expect(lines.every((line) => /^[\x20-\x7e]*$/.test(line))).toBe(true);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(76);
    expect(text().endsWith('\r\n')).toBe(true);
  });

  it('carries a file in lines of 76 letters, as MIME has it, the last one shorter', () => {
    const file = /filename="2020-08_Bericht.pdf"\r\n\r\n([^-]*)\r\n--/.exec(text())?.[1];
    const lines = Array<number>(17).fill(76);
    expect(file?.split('\r\n').map((line) => line.length)).toEqual([...lines, 44]);
  });

  it('is the same bytes every time', () => {
    expect(buildMessage(mail, AT)).toEqual(buildMessage({ ...mail }, AT));
  });

  it('offers the plain text before the HTML', () => {
    expect(text().indexOf('text/plain')).toBeLessThan(text().indexOf('text/html'));
  });

  it('names no other recipient than the one', () => {
    expect(text().match(/^(to|cc|bcc):/gim)).toEqual(['To:']);
  });

  it('works without a picture and without an attachment', async () => {
    const plain = await PostalMime.parse(buildMessage({ ...mail, attachments: [] }, AT));
    expect([plain.text, plain.html?.trim(), plain.attachments]).toEqual([mail.text, mail.html, []]);
  });

  it('writes a file name beyond ASCII so that mail programs read it', async () => {
    const attachments = [
      { fileName: 'Bericht für „Süd“ (1).pdf', contentType: 'application/pdf', bytes: bytesOf('x') },
    ];
    const read = await PostalMime.parse(buildMessage({ ...mail, attachments }, AT));
    expect(read.attachments[0]?.filename).toBe('Bericht für „Süd“ (1).pdf');
  });

  it.each([
    ['subject', { ...mail, subject: 'a\r\nBcc: z@example.com' }],
    ['name', { ...mail, to: { name: 'a\nBcc: z@example.com', address: 'a@example.org' } }],
    ['address', { ...mail, to: { name: 'a', address: 'a@example.org\r\nBcc: z@example.com' } }],
    ['address folded', { ...mail, to: { name: 'a', address: 'a@example.org\r\n z@exämple.com' } }],
    ['header', { ...mail, headers: { 'X-A': 'a\r\nBcc: z@example.com' } }],
    ['message id', { ...mail, messageId: '<a>\r\nBcc: z@example.com' }],
  ])('lets nobody write a header through the %s', (_, bad) => {
    expect(() => buildMessage(bad, AT)).toThrow(RangeError);
  });

  it('of text alone is on the wire line by line as RFC 5322 and MIME have it', () => {
    const plain = { ...mail, subject: 'Bericht', text: 'Größe\n', attachments: [] };
    const headers = { 'X-B': 'b', 'X-A': 'a' };
    const from = { name: 'Controlling', address: 'controlling@example.org' };
    const seed = 'a'.repeat(24);
    const wire = text({ ...plain, from, headers, html: '<p>Größe</p>' }).replaceAll(
      /(?<==_a_)[0-9a-f]{24}/g,
      seed,
    );
    expect(wire.split('\r\n')).toEqual([
      'From: "Controlling"',
      ' <controlling@example.org>',
      'To: "Max \\"Maxi\\" Muster"',
      ' <jobcenter@example.org>',
      'Reply-To: <kontakt@example.org>',
      'Subject: Bericht',
      'Date: Mon, 28 Sep 2020 08:00:00 +0000',
      'Message-ID: <abc@example.org>',
      'X-A: a',
      'X-B: b',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative;',
      ` boundary="=_a_${seed}"`,
      '',
      `--=_a_${seed}`,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Gr=C3=B6=C3=9Fe',
      `--=_a_${seed}`,
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<p>Gr=C3=B6=C3=9Fe</p>',
      `--=_a_${seed}--`,
      '',
    ]);
  });

  it('puts the picture beside the page, and the file beside both', () => {
    const parts = text()
      .replaceAll(/(?<==_[amr]_)[0-9a-f]{24}/g, '')
      .split('\r\n')
      .filter((line) => /^(--=|Content-(Type|ID|Disposition)| (boundary|name|filename)=)/.test(line));
    expect(parts).toEqual([
      'Content-Type: multipart/mixed;',
      ' boundary="=_m_"',
      '--=_m_',
      'Content-Type: multipart/alternative;',
      ' boundary="=_a_"',
      '--=_a_',
      'Content-Type: text/plain; charset=utf-8',
      '--=_a_',
      'Content-Type: multipart/related;',
      ' boundary="=_r_"',
      '--=_r_',
      'Content-Type: text/html; charset=utf-8',
      '--=_r_',
      'Content-Type: image/png;',
      ' name="diagramm.png"',
      'Content-ID: <diagramm>',
      'Content-Disposition: inline;',
      ' filename="diagramm.png"',
      '--=_r_--',
      '--=_a_--',
      '--=_m_',
      'Content-Type: application/pdf;',
      ' name="2020-08_Bericht.pdf"',
      'Content-Disposition: attachment;',
      ' filename="2020-08_Bericht.pdf"',
      '--=_m_--',
    ]);
  });

  it('says of the file what it is, and nothing else', () => {
    const head = text().split('\r\nContent-Type: application/pdf;')[1]?.split('\r\n\r\n')[0];
    expect(head?.split('\r\n')).toEqual([
      '',
      ' name="2020-08_Bericht.pdf"',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment;',
      ' filename="2020-08_Bericht.pdf"',
    ]);
  });

  it('folds a subject and a header of its own where the line with their name would grow too long', () => {
    const words = `${'a'.repeat(33)} ${'b'.repeat(33)}`;
    const folded = words.replace(' ', '\r\n ');
    expect(text({ ...mail, subject: words })).toContain(`\r\nSubject: ${words}\r\n`);
    expect(text({ ...mail, subject: `a${words}` })).toContain(`\r\nSubject: a${folded}\r\n`);
    expect(text({ ...mail, headers: { 'X-Bezug': words } })).toContain(`\r\nX-Bezug: ${words}\r\n`);
    expect(text({ ...mail, headers: { 'X-Bezuege': words } })).toContain(`\r\nX-Bezuege: ${folded}\r\n`);
  });

  it('has boundaries that follow from the Message-ID, and a text that ends in the middle as it was written', async () => {
    const boundaries = (of: OutgoingMail) => text(of).match(/(?<==_m_)[0-9a-f]{24}/)?.[0];
    expect(boundaries(mail)).not.toBe(boundaries({ ...mail, messageId: '<b@example.org>' }));
    const open = await PostalMime.parse(buildMessage({ ...mail, text: 'a\r\nb' }, AT));
    expect(open.text).toBe('a\nb\n');
  });

  it('of an empty file is whole, too', async () => {
    const attachments = [{ fileName: 'a.pdf', contentType: 'application/pdf', bytes: bytesOf('') }];
    const read = await PostalMime.parse(buildMessage({ ...mail, attachments }, AT));
    expect(read.attachments.map(({ content }) => Buffer.from(content as ArrayBuffer).length)).toEqual([0]);
  });
});
