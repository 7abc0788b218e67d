import { describe, expect, it } from 'vitest';
import { lookedAt } from '../../../src/deliver/decide.ts';
import { openStops } from '../../../src/deliver/stops.ts';
import { ApprovalMissing, ScopeViolation } from '../../../src/domain/failure.ts';
import { mailDesk } from '../../support/mail-desk.ts';
import { acceptingMailer } from '../../support/scripted-mailer.ts';

const STRANGER = {
  party: 'agentur',
  name: 'Erika Mustermann',
  salutation: 'Guten Tag',
  address: 'agentur@exarnple.org',
} as const;

describe('a violation', () => {
  it('stops the whole batch before the first message, and every later run, until a person looked', async () => {
    const desk = mailDesk();
    const wrong = desk.approved({ identifier: 'andere-2020/2020-08/monat/1/x' });
    const right = desk.approved({ month: '2020-07' });
    const mailer = acceptingMailer();
    await expect(desk.run([right, wrong], mailer)).rejects.toMatchObject({ code: 'MAI-611', exit: 11 });
    await expect(desk.run([right], mailer)).rejects.toMatchObject({ code: 'MAI-651', exit: 11 });
    await expect(desk.run([right], mailer, { atOnce: true })).rejects.toThrow(ScopeViolation);
    expect(mailer.calls()).toBe(0);
    expect(openStops(desk.box())).toMatchObject([{ reportId: wrong.reportId, code: 'MAI-611' }]);
    expect(lookedAt(wrong, { by: 'M. Muster', reason: 'geklärt' }, desk.box(), desk.clock).ok).toBe(true);
    await desk.run([right], mailer);
    expect(mailer.calls()).toBe(3);
    await expect(desk.run([right, wrong], mailer)).rejects.toMatchObject({ code: 'MAI-611' });
    expect(openStops(desk.box()).length).toBe(1);
  });

  it('that somebody looked at leaves those of other reports as they are', async () => {
    const desk = mailDesk();
    const [one, other] = ['2020-08', '2020-07'].map((month) => desk.approved({ month, identifier: 'x' }));
    if (one === undefined || other === undefined) throw new Error('no reports');
    for (const report of [one, other]) {
      await expect(desk.run([report], acceptingMailer())).rejects.toMatchObject({ code: 'MAI-611' });
    }
    lookedAt(one, { by: 'M. Muster', reason: 'geklärt' }, desk.box(), desk.clock);
    expect(openStops(desk.box()).map(({ reportId }) => reportId)).toEqual([other.reportId]);
  });

  it('is an address on a host that is not allowed (MAI-650)', async () => {
    const desk = mailDesk();
    const dispatch = { recipients: [STRANGER], allowedHosts: ['example.org'] };
    await expect(desk.run([desk.approved({ dispatch })], acceptingMailer())).rejects.toMatchObject({
      code: 'MAI-650',
    });
  });

  it('is no host in archives older than the list', async () => {
    const desk = mailDesk();
    const mailer = acceptingMailer();
    await desk.run([desk.approved({ dispatch: { recipients: [STRANGER] } })], mailer);
    expect(mailer.calls()).toBe(1);
  });

  it('is a dispatch that names another report than the PDF (MAI-612)', async () => {
    const desk = mailDesk();
    const dispatch = { identifier: 'msh-2020/2020-08/monat-BA/1/x' };
    await expect(desk.run([desk.approved({ dispatch })], acceptingMailer())).rejects.toMatchObject({
      code: 'MAI-612',
    });
  });
});

describe('open stops', () => {
  it('are each told once for every report and code, and closed by a look at that report alone', () => {
    const desk = mailDesk();
    const [one, other] = [desk.approved(), desk.approved({ month: '2020-07' })];
    const box = desk.box();
    const stop = ({ reportId }: typeof one, code: string) =>
      box.append({ kind: 'stopped', reportId, code, answer: `wegen ${code}` }, desk.clock.now());
    for (const code of ['MAI-611', 'MAI-612', 'MAI-611']) stop(one, code);
    stop(other, 'MAI-611');
    const open = () => openStops(box).map(({ reportId, code }) => [reportId === one.reportId, code]);
    const all = [
      [true, 'MAI-611'],
      [true, 'MAI-612'],
      [false, 'MAI-611'],
    ];
    expect(open()).toEqual(all);
    const about = { reportId: one.reportId, recipient: 'a@example.org', by: 'M', reason: 'x' };
    box.append({ kind: 'decided', decision: 'erledigt', ...about }, desk.clock.now());
    box.append(
      { kind: 'probe', ...about, to: '', messageId: '', transport: 'smtp', state: 'UNKLAR', answer: '' },
      desk.clock.now(),
    );
    expect(open()).toEqual(all);
    lookedAt(one, { by: 'M. Muster', reason: 'geklärt' }, box, desk.clock);
    expect(open()).toEqual([[false, 'MAI-611']]);
  });

  it('of another code at the same report is journaled, too', async () => {
    const desk = mailDesk();
    const report = desk.approved({ identifier: 'x' });
    const answer = 'anderes';
    desk
      .box()
      .append({ kind: 'stopped', reportId: report.reportId, code: 'MAI-612', answer }, desk.clock.now());
    await expect(desk.run([report], acceptingMailer())).rejects.toMatchObject({ code: 'MAI-611' });
    expect(openStops(desk.box()).map(({ code }) => code)).toEqual(['MAI-612', 'MAI-611']);
  });

  it('name the report they are about', async () => {
    const desk = mailDesk();
    const [right, wrong] = [desk.approved({ month: '2020-07' }), desk.approved({ identifier: 'x' })];
    await expect(desk.run([wrong], acceptingMailer())).rejects.toMatchObject({ code: 'MAI-611' });
    await expect(desk.run([right], acceptingMailer())).rejects.toThrow(
      'Beim Bericht msh-2020, Monatsbericht August',
    );
  });

  it('stop everything, also where nobody knows their report', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    desk
      .box()
      .append({ kind: 'stopped', reportId: 'f'.repeat(64), code: 'MAI-611', answer: '' }, desk.clock.now());
    const mailer = acceptingMailer();
    await expect(desk.run([report], mailer)).rejects.toThrow('a stop of an unknown report');
    expect(mailer.calls()).toBe(0);
  });
});

describe('other bytes under a known report id', () => {
  it('are refused although somebody approved them (MAI-652)', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    const box = desk.box();
    const attempt = { reportId: report.reportId, pdfSha256: 'f'.repeat(64), recipient: 'a@example.org' };
    box.append(
      { kind: 'attempt', ...attempt, messageId: '<a@example.org>', number: 1, transport: 'smtp' },
      desk.clock.now(),
    );
    const run = desk.run([report], acceptingMailer());
    await expect(run).rejects.toThrow(ApprovalMissing);
    await expect(run).rejects.toMatchObject({ code: 'MAI-652', exit: 10 });
  });
});
