import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/deliver/decide.ts';
import { sendNotices } from '../../../src/deliver/notices.ts';
import type { Mailer } from '../../../src/domain/effects.ts';
import type { FiledReport } from '../../../src/domain/journal.ts';
import { sha256Hex } from '../../../src/domain/sha256.ts';
import { type MailDesk, mailDesk } from '../../support/mail-desk.ts';
import { acceptingMailer, type Script, scriptedMailer } from '../../support/scripted-mailer.ts';

const IT = 'controlling-it@example.org';

function tell(desk: MailDesk, reports: readonly FiledReport[], mailer: Mailer, to: string | null = IT) {
  return sendNotices(desk.box(), reports, to, { mailer, clock: desk.clock });
}

async function troubled(...answers: readonly Script[]) {
  const desk = mailDesk();
  const report = desk.approved();
  await desk.run(
    [report],
    scriptedMailer((_, call) => answers[call - 1] ?? 'accepted'),
  );
  return { desk, report };
}

describe('a notice', () => {
  it('tells all troubles of a kind in one message, to nobody but its own address, and once', async () => {
    const { desk, report } = await troubled('rejected', 'unclear', 'rejected');
    const mailer = acceptingMailer();
    expect(await tell(desk, [report], mailer)).toEqual([]);
    expect(mailer.taken.map(({ mail }) => mail.to.address)).toEqual([IT, IT]);
    expect(mailer.taken[0]?.mail.subject).toBe('Versand abgelehnt: 2 Nachrichten');
    expect(mailer.taken[0]?.mail.text).toContain('jobcenter@example.org [antwort: rejected]');
    expect(mailer.taken[0]?.mail.attachments).toEqual([]);
    await tell(desk, [report], mailer);
    expect(mailer.calls()).toBe(2);
    const told = desk.box().records.flatMap(({ event }) => (event.kind === 'notice' ? [event.about] : []));
    expect(told).toEqual(['ABGELEHNT', 'UNKLAR']);
  });

  it('goes nowhere when all is well, and when nobody is to be told', async () => {
    const mailer = acceptingMailer();
    const well = await troubled();
    await tell(well.desk, [well.report], mailer);
    const ill = await troubled('rejected');
    await tell(ill.desk, [ill.report], mailer, null);
    expect(mailer.calls()).toBe(0);
  });

  it('goes to the address of the agreement where the environment names none', async () => {
    const desk = mailDesk();
    const report = desk.approved({ dispatch: { noticesTo: 'it@example.org' } });
    await desk.run(
      [report],
      scriptedMailer(() => 'rejected'),
    );
    const mailer = acceptingMailer();
    await tell(desk, [report], mailer, null);
    expect(mailer.taken.map(({ mail }) => mail.to.address)).toEqual(['it@example.org']);
  });

  it('never goes to a recipient of the report, however it is written', async () => {
    const { desk, report } = await troubled('rejected');
    const mailer = acceptingMailer();
    await tell(desk, [report], mailer, 'Landraetin@Example.org');
    expect(mailer.calls()).toBe(0);
  });

  it('that is put off is tried with the next run; one that is refused brings no other', async () => {
    const { desk, report } = await troubled('rejected');
    const down = scriptedMailer(() => 'deferred');
    expect(await tell(desk, [report], down)).toEqual([{ to: IT, answer: 'antwort: deferred' }]);
    const refusing = scriptedMailer(() => 'rejected');
    expect(await tell(desk, [report], refusing)).toEqual([{ to: IT, answer: 'antwort: rejected' }]);
    await tell(desk, [report], refusing);
    expect([down.calls(), refusing.calls()]).toEqual([1, 1]);
  });

  it('tells a stop, and a trouble that comes again after another try', async () => {
    const { desk, report } = await troubled('rejected');
    const mailer = acceptingMailer();
    await tell(desk, [report], mailer);
    const [row] = desk.rows(report);
    if (row === undefined) throw new Error('no row');
    decide(row, { decision: 'erneut-senden', by: 'M', reason: 'x' }, desk.box(), desk.clock);
    await desk.run(
      [report],
      scriptedMailer(() => 'rejected'),
    );
    await tell(desk, [report], mailer);
    const wrong = desk.approved({ month: '2020-07', identifier: 'x' });
    await expect(desk.run([wrong], mailer)).rejects.toThrow('weist sich anders aus');
    await tell(desk, [wrong], mailer);
    await tell(desk, [wrong], mailer);
    expect(mailer.taken.map(({ mail }) => mail.subject.split(':')[0])).toEqual([
      'Versand abgelehnt',
      'Versand abgelehnt',
      'Versand angehalten',
    ]);
  });

  it('is a plain message in the name of the sender, and stands in the journal', async () => {
    const { desk, report } = await troubled('accepted', 'rejected');
    const mailer = acceptingMailer();
    await tell(desk, [report], mailer);
    const [notice] = mailer.taken.map(({ mail }) => mail);
    const text = `Beim Versand ist etwas vorgefallen: abgelehnt.

- msh-2020, Monatsbericht August 2020, Fassung 1: landraetin@example.org [antwort: rejected]

Bericht und Freigabe liegen sicher im Archiv, und niemand erhält etwas doppelt.
Der nächste Schritt steht in: npx zielbericht status
`;
    expect(notice).toEqual({
      messageId: expect.stringMatching(/^<fehler-[0-9a-f]{40}@example\.org>$/),
      from: { name: 'Jobcenter Mansfeld-Südharz, Controlling', address: 'controlling@example.org' },
      replyTo: 'controlling@example.org',
      to: { name: '', address: IT },
      subject: 'Versand abgelehnt: msh-2020, Monatsbericht August 2020, Fassung 1',
      text,
      html: `<pre>${text}</pre>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: [],
    });
    expect(desk.box().records.at(-1)?.event).toEqual({
      kind: 'notice',
      about: 'ABGELEHNT',
      messages: [{ reportId: report.reportId, recipient: 'landraetin@example.org', number: 1 }],
      to: IT,
      messageId: notice?.messageId,
      state: 'ANGENOMMEN',
      answer: 'antwort: accepted',
    });
  });

  it('comes from the address the mail server insists on', async () => {
    const { desk, report } = await troubled('rejected');
    const mailer = acceptingMailer();
    await tell(desk, [report], { ...mailer, sender: 'versand@example.org' });
    expect(mailer.taken.map(({ mail }) => mail.from.address)).toEqual(['versand@example.org']);
  });

  it('has a Message-ID that follows from its troubles: each by kind, report, address and number', async () => {
    const { desk, report } = await troubled('rejected', 'unclear', 'rejected');
    const mailer = acceptingMailer();
    await tell(desk, [report], mailer);
    const trouble = (about: string, who: string) => `${about}\n${report.reportId}\n${who}@example.org\n1`;
    const refused = [trouble('ABGELEHNT', 'agentur'), trouble('ABGELEHNT', 'jobcenter')].join('\n\n');
    const keys = [refused, trouble('UNKLAR', 'landraetin')].map((key) => sha256Hex(key).slice(0, 40));
    expect(mailer.taken.map(({ mail }) => mail.messageId)).toEqual(
      keys.map((key) => `<fehler-${key}@example.org>`),
    );
  });

  it('tells of a stop with the second in which it happened, for it may happen again', async () => {
    const desk = mailDesk();
    const wrong = desk.approved({ identifier: 'x' });
    await expect(desk.run([wrong], acceptingMailer())).rejects.toThrow('weist sich anders aus');
    await tell(desk, [wrong], acceptingMailer());
    expect(desk.box().records.at(-1)?.event).toMatchObject({
      kind: 'notice',
      messages: [{ reportId: wrong.reportId, recipient: 'MAI-611', number: 1601280000 }],
    });
  });

  it('is not sent of a stop whose report the journal does not know: nobody is named there to be told', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    const stop = { reportId: 'f'.repeat(64), code: 'MAI-611', answer: '' };
    desk.box().append({ kind: 'stopped', ...stop }, desk.clock.now());
    const mailer = acceptingMailer();
    expect(await tell(desk, [report], mailer)).toEqual([]);
    expect(mailer.calls()).toBe(0);
  });

  it('writes the words of a server as they are, never as HTML', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    const mailer = acceptingMailer();
    const rude = { ...mailer, send: async () => ({ kind: 'rejected', answer: '<b>&amp;</b>' }) as const };
    await desk.run([report], rude);
    await tell(desk, [report], mailer);
    expect(mailer.taken[0]?.mail.text).toContain('[<b>&amp;</b>]');
    expect(mailer.taken[0]?.mail.html).toContain('[&lt;b&gt;&amp;amp;&lt;/b&gt;]');
  });

  it('says what is unclear, what was given up after five days, and what stopped the sending', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    const deferring = scriptedMailer(({ to }, call) =>
      call > 3 && to.address.startsWith('jobcenter') ? 'unclear' : 'deferred',
    );
    for (let day = 0; day <= 5; day++) {
      await desk.run([report], deferring);
      desk.clock.wait(24 * 60 * 60);
    }
    const wrong = desk.approved({ month: '2020-07', identifier: 'x' });
    const mailer = acceptingMailer();
    await expect(desk.run([wrong], mailer)).rejects.toThrow();
    await tell(desk, [report, wrong], mailer);
    expect(mailer.taken.map(({ mail }) => [mail.subject, mail.text.split('\n')[0]])).toEqual([
      [
        'Versand angehalten: msh-2020, Monatsbericht Juli 2020, Fassung 1',
        'Beim Versand ist etwas vorgefallen: angehalten.',
      ],
      [
        'Versand nach fünf Tagen aufgegeben: 2 Nachrichten',
        'Beim Versand ist etwas vorgefallen: nach fünf Tagen aufgegeben.',
      ],
      [
        'Versand unklar, ob angekommen: msh-2020, Monatsbericht August 2020, Fassung 1',
        'Beim Versand ist etwas vorgefallen: unklar, ob angekommen.',
      ],
    ]);
    expect(mailer.taken[0]?.mail.text).toContain('- MAI-611: Das PDF zum Bericht');
    const told = desk.box().records.flatMap(({ event }) => (event.kind === 'notice' ? [event] : []));
    expect(told.map(({ about, messages }) => [about, messages.map(({ recipient }) => recipient)])).toEqual([
      ['HALT', ['MAI-611']],
      ['AUFGEGEBEN', ['agentur@example.org', 'landraetin@example.org']],
      ['UNKLAR', ['jobcenter@example.org']],
    ]);
  });
});
