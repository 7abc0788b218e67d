import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/deliver/decide.ts';
import { sendNotices } from '../../../src/deliver/notices.ts';
import type { Mailer } from '../../../src/domain/effects.ts';
import type { FiledReport } from '../../../src/domain/journal.ts';
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
});
