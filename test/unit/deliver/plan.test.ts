import { describe, expect, it } from 'vitest';
import { addresseesOf } from '../../../src/deliver/addressees.ts';
import { isOpen } from '../../../src/deliver/deliver.ts';
import { filedDispatch } from '../../../src/deliver/filed-dispatch.ts';
import { isWaiting, type PlannedMail } from '../../../src/deliver/plan.ts';
import { mailDesk } from '../../support/mail-desk.ts';
import { bytesOf } from '../../support/sample-filing.ts';
import { acceptingMailer } from '../../support/scripted-mailer.ts';

const NOW = '2020-09-28T08:00:00Z';
const waits = (action: PlannedMail['action'], notBefore: string | null) =>
  isWaiting({ action, notBefore } as PlannedMail, NOW);

describe('a message waits', () => {
  it('until its time, and only where it would be sent', () => {
    expect(waits('send', '2020-09-28T08:00:01Z')).toBe(true);
    expect(waits('send', NOW)).toBe(false);
    expect(waits('send', null)).toBe(false);
    expect(waits('hold', '2020-09-28T08:00:01Z')).toBe(false);
  });
});

describe('a message is open', () => {
  it('unless somebody has it, or a person said that nothing is left to do', () => {
    const states = [
      'GEPLANT',
      'BEREIT',
      'VERSCHOBEN',
      'ABGELEHNT',
      'UNKLAR',
      'ANGENOMMEN',
      'ERLEDIGT',
    ] as const;
    expect(states.filter((state) => !isOpen({ state }))).toEqual(['ANGENOMMEN', 'ERLEDIGT']);
  });
});

describe('a replaced version', () => {
  it('that everybody has is asked for in vain, but nothing is wrong', async () => {
    const desk = mailDesk();
    const first = desk.approved();
    const mailer = acceptingMailer();
    const sent = await desk.run([first], mailer);
    desk.approved({ data: 'b', correction: 'Nachlieferung' });
    expect(await desk.run([first], mailer)).toEqual(sent);
    expect(mailer.calls()).toBe(3);
  });
});

describe('the report in a message', () => {
  it('comes with the diagram that was filed with it', async () => {
    const desk = mailDesk();
    const mailer = acceptingMailer();
    await desk.run([desk.approved()], mailer);
    const names = mailer.taken[0]?.mail.attachments.map(({ fileName }) => fileName);
    expect(names).toEqual(['diagramm.png', expect.stringMatching(/\.pdf$/)]);
  });

  it('has a dispatch of its own agreement (MAI-612)', async () => {
    const desk = mailDesk();
    const filed = desk.approved();
    const box = desk.box();
    const dispatch = { ...filedDispatch(filed, box), agreement: 'halle-2020' };
    const sha256 = box.keep(bytesOf(JSON.stringify(dispatch)));
    const objects = filed.objects.map((each) => (each.role === 'versand' ? { ...each, sha256 } : each));
    const report = { ...filed, objects };
    box.append({ kind: 'filed', ...report }, desk.clock.now());
    await expect(desk.run([report], acceptingMailer())).rejects.toMatchObject({ code: 'MAI-612' });
  });
});

describe('a correction', () => {
  it('takes nobody from a report about something else, nor from a draft', async () => {
    const desk = mailDesk();
    const mailer = acceptingMailer();
    await desk.run([desk.approved({ month: '2020-07' })], mailer);
    await desk.run([desk.file({ draft: true })], mailer, { options: { drafts: true } });
    const NORA = {
      party: 'landkreis',
      name: 'Nora',
      salutation: 'Guten Tag',
      address: 'nora@example.org',
    } as const;
    desk.approved({ data: 'a' });
    const second = desk.file({ data: 'b', correction: 'zwei', dispatch: { recipients: [NORA] } });
    expect(addresseesOf(second, desk.box())).toEqual({
      recipients: [NORA],
      former: [],
      foreign: [],
      passedOver: [],
    });
  });

  it('greets each as the newest version they have did', async () => {
    const desk = mailDesk();
    const person = (salutation: string, address: string) => {
      return { party: 'landkreis', name: 'N', salutation, address } as const;
    };
    const OLD = person('Sehr geehrte Frau Klein', 'Klein@example.org');
    const NEW = person('Sehr geehrte Frau Dr. Klein', 'klein@example.org');
    const OTHER = person('Guten Tag', 'nora@example.org');
    const mailer = acceptingMailer();
    await desk.run([desk.approved({ dispatch: { recipients: [OLD] } })], mailer);
    const second = desk.approved({
      data: 'b',
      correction: 'zwei',
      corrects: 2,
      dispatch: { recipients: [NEW] },
    });
    await desk.run([second], mailer);
    const third = desk.file({
      data: 'c',
      correction: 'drei',
      corrects: 3,
      dispatch: { recipients: [OTHER] },
    });
    desk.box().append({ kind: 'filed', ...second }, desk.clock.now());
    expect(addresseesOf(third, desk.box())).toEqual({
      recipients: [NEW],
      former: [NEW],
      foreign: [],
      passedOver: [OTHER],
    });
  });
});
