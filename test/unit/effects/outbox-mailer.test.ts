import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { buildMessage } from '../../../src/deliver/build-message.ts';
import { fixedClock } from '../../../src/effects/fixed-clock.ts';
import { outboxMailer } from '../../../src/effects/outbox-mailer.ts';
import { systemClock } from '../../../src/effects/system-clock.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { bytesOf } from '../../support/sample-filing.ts';

const mail = {
  messageId: '<a@example.org>',
  from: { name: 'Wir', address: 'a@example.org' },
  replyTo: 'a@example.org',
  to: { name: '', address: "o'neil+x@example.org" },
  subject: 'Bericht',
  text: 'Text\n',
  html: '<p>Text</p>',
  headers: {},
  attachments: [
    { fileName: '2020-08_Bericht_F1.pdf', contentType: 'application/pdf', bytes: bytesOf('%PDF') },
  ],
};
const noDot = () => expect.unreachable('the outbox has no final dot');

describe('the local outbox', () => {
  it('holds each message as a draft that mail programs open for sending', async () => {
    const output = memoryFiles('output');
    const bytes = buildMessage(mail, '2020-09-28T08:00:00Z');
    const answer = await outboxMailer(output).send(mail, bytes, noDot);
    const [[path, stored] = ['', bytesOf('')]] = output.entries();
    expect(answer).toEqual({ kind: 'accepted', answer: path });
    expect(path).toMatch(/^postausgang\/2020-08_Bericht_F1_o_neil_x_example\.org_[0-9a-f]{8}\.eml$/);
    const read = await PostalMime.parse(stored);
    expect(read.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect(read.subject).toBe('Bericht');
  });

  it('writes the same message to the same file, and another one beside it', async () => {
    const output = memoryFiles('output');
    const mailer = outboxMailer(output);
    await mailer.send(mail, bytesOf('eins'), noDot);
    await mailer.send(mail, bytesOf('zwei'), noDot);
    await mailer.send({ ...mail, messageId: '<b@example.org>' }, bytesOf('drei'), noDot);
    expect(output.entries().length).toBe(2);
  });
});

describe('the name of a message in the outbox', () => {
  const nameOf = async (more: Partial<typeof mail>) => {
    const output = memoryFiles('output');
    const { answer } = await outboxMailer(output).send({ ...mail, ...more }, bytesOf('x'), noDot);
    return answer.replace(/_[0-9a-f]{8}\.eml$/, '');
  };

  it('is that of the report, never that of the picture beside it', async () => {
    const picture = {
      fileName: 'diagramm.png',
      contentType: 'image/png',
      bytes: bytesOf('x'),
      cid: 'diagramm',
    };
    const attachments = [picture, ...mail.attachments];
    const to = { name: '', address: 'a@example.org' };
    expect(await nameOf({ attachments, to })).toBe('postausgang/2020-08_Bericht_F1_a_example.org');
    expect(await nameOf({ attachments: [picture], to })).toBe('postausgang/nachricht_a_example.org');
  });

  it('has no sign that a file name may not have, and no more than a hundred of each part', async () => {
    const [report] = mail.attachments;
    const attachments = [
      {
        ...report,
        contentType: 'application/pdf',
        bytes: bytesOf(''),
        fileName: `a.pdf /:${'ü'.repeat(3)}b.pdf`,
      },
    ];
    expect(await nameOf({ attachments, to: { name: '', address: `${'a'.repeat(120)}@example.org` } })).toBe(
      `postausgang/a.pdf_b_${'a'.repeat(100)}`,
    );
  });
});

describe('a stored message', () => {
  it('begins with the mark of a draft and goes on as it was written', async () => {
    const output = memoryFiles('output');
    await outboxMailer(output).send(mail, bytesOf('From: <a@example.org>\r\n'), noDot);
    const [[, stored] = ['', bytesOf('')]] = output.entries();
    expect(new TextDecoder().decode(stored)).toBe('X-Unsent: 1\r\nFrom: <a@example.org>\r\n');
    expect(outboxMailer(output).kind).toBe('postausgang');
  });
});

describe('clocks', () => {
  it('tell UTC to the second', () => {
    expect(systemClock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(Math.abs(Date.parse(systemClock.now()) - Date.now())).toBeLessThan(5_000);
  });

  it('of the sample stand still', () => {
    expect(fixedClock('2020-09-28T08:00:00Z').now()).toBe('2020-09-28T08:00:00Z');
    expect(() => fixedClock('28.09.2020')).toThrow(RangeError);
  });
});
