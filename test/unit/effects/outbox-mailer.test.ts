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
