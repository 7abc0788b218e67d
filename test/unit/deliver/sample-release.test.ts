import { expect, it } from 'vitest';
import { approve } from '../../../src/archive/approve.ts';
import { deliver } from '../../../src/deliver/deliver.ts';
import { sendProbe } from '../../../src/deliver/probe.ts';
import { mailDesk } from '../../support/mail-desk.ts';
import { acceptingMailer } from '../../support/scripted-mailer.ts';

const SAMPLE = { by: 'Musterlauf', role: 'Muster', reason: '', sample: true };

/** A report that the sample run released, and a mailer of that kind. */
function sampleDesk(kind: 'smtp' | 'postausgang') {
  const desk = mailDesk();
  const report = desk.file();
  approve({ hash: report.reportId, ...SAMPLE }, desk.box(), desk.clock);
  const mailer = { ...acceptingMailer(), kind };
  return { desk, report, mailer, effects: { mailer, clock: desk.clock } };
}

it('the release of the sample is good for the outbox', async () => {
  const { desk, report, effects } = sampleDesk('postausgang');
  expect(await deliver({ box: desk.box(), reports: [report] }, effects)).toHaveLength(3);
});

it('and for no mail server, neither in earnest nor as a probe (MAI-680)', async () => {
  const { desk, report, effects } = sampleDesk('smtp');
  const refused = { code: 'MAI-680', exit: 10 };
  const box = desk.box();
  await expect(deliver({ box, reports: [report] }, effects)).rejects.toMatchObject(refused);
  const probe = sendProbe({ box, reports: [report], to: 'controlling@example.org' }, effects);
  await expect(probe).rejects.toMatchObject(refused);
  expect(box.records.map(({ event }) => event.kind)).toEqual(['filed', 'approved']);
});

it('a name that would tear the head of a mail stops everything before the first message (MAI-683)', async () => {
  const desk = mailDesk();
  const one = { party: 'landkreis', salutation: 'Guten Tag', address: 'landraetin@example.org' } as const;
  const recipients = [{ ...one, name: 'Dr. X\r\nBcc: fremd@example.org' }];
  const report = desk.approved({ dispatch: { recipients } });
  const mailer = acceptingMailer();
  const sending = deliver({ box: desk.box(), reports: [report] }, { mailer, clock: desk.clock });
  await expect(sending).rejects.toMatchObject({ code: 'MAI-683', exit: 11 });
  expect(mailer.calls()).toBe(0);
});
