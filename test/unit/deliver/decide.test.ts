import { describe, expect, it } from 'vitest';
import { decide, lookedAt, possibleDecisions } from '../../../src/deliver/decide.ts';
import { handedOver } from '../../../src/deliver/handed-over.ts';
import type { Verdict } from '../../../src/domain/mail-events.ts';
import { type MailDesk, mailDesk } from '../../support/mail-desk.ts';
import { acceptingMailer, scriptedMailer } from '../../support/scripted-mailer.ts';

async function afterAnswer(answer: 'unclear' | 'rejected' | 'deferred' | 'accepted') {
  const desk = mailDesk();
  const report = desk.approved();
  const first = scriptedMailer((_, call) => (call === 1 ? answer : 'accepted'));
  await desk.run([report], first);
  return { desk, report, messageId: first.taken[0]?.mail.messageId };
}

function say(desk: MailDesk, report: Parameters<MailDesk['rows']>[0], decision: Verdict) {
  const [row] = desk.rows(report);
  if (row === undefined) throw new Error('no row');
  return decide(row, { decision, by: 'M. Muster', reason: 'am Telefon' }, desk.box(), desk.clock);
}

describe('a person decides', () => {
  it('that an unclear message arrived: it counts as accepted and never goes out again', async () => {
    const { desk, report } = await afterAnswer('unclear');
    expect(say(desk, report, 'angekommen').ok).toBe(true);
    expect(desk.states(report)[0]).toBe('ANGENOMMEN');
    const mailer = acceptingMailer();
    await desk.run([report], mailer);
    expect(mailer.calls()).toBe(0);
  });

  it.each(['unclear', 'rejected'] as const)(
    'that what was %s goes out again, under the same Message-ID and with five new days',
    async (answer) => {
      const { desk, report } = await afterAnswer(answer);
      const before = desk.rows(report)[0];
      desk.clock.wait(10 * 24 * 3600);
      expect(say(desk, report, 'erneut-senden').ok).toBe(true);
      await desk.run(
        [report],
        scriptedMailer(() => 'deferred'),
      );
      expect(desk.states(report)[0]).toBe('VERSCHOBEN');
      const mailer = acceptingMailer();
      desk.clock.wait(4000);
      await desk.run([report], mailer);
      expect(mailer.taken.map(({ mail }) => mail.messageId)).toEqual([before?.messageId]);
      expect(desk.states(report)[0]).toBe('ANGENOMMEN');
    },
  );

  it('that nothing is left to do', async () => {
    const { desk, report } = await afterAnswer('rejected');
    expect(say(desk, report, 'erledigt').ok).toBe(true);
    expect(desk.rows(report)[0]).toMatchObject({ state: 'ERLEDIGT', action: 'done' });
    expect(desk.rows(report)[0]?.decision).toMatchObject({ by: 'M. Muster', reason: 'am Telefon' });
  });

  it('that the report was given by hand: whoever has it, has it, so a correction goes there, too', async () => {
    const { desk, report } = await afterAnswer('rejected');
    const [row] = desk.rows(report);
    expect(handedOver(report, desk.box()).recipients).not.toContain(row?.recipient.address);
    say(desk, report, 'erledigt');
    expect(handedOver(report, desk.box()).recipients).toContain(row?.recipient.address);
  });

  it.each([
    ['accepted', 'erneut-senden'],
    ['accepted', 'angekommen'],
    ['deferred', 'erneut-senden'],
    ['rejected', 'angekommen'],
  ] as const)('nothing about what was %s with %s (MAI-663)', async (answer, decision) => {
    const { desk, report } = await afterAnswer(answer);
    const lines = desk.box().records.length;
    expect(say(desk, report, decision).diagnostics.map(({ code }) => code)).toEqual(['MAI-663']);
    expect(desk.box().records.length).toBe(lines);
  });

  it('about a replaced version only what is a fact, not that it goes out again', async () => {
    const { desk, report } = await afterAnswer('unclear');
    desk.approved({ data: 'b' });
    expect(say(desk, report, 'erneut-senden').ok).toBe(false);
    expect(say(desk, report, 'angekommen').ok).toBe(true);
  });

  it('about a draft that a later one replaced no more than that', async () => {
    const desk = mailDesk();
    const draft = desk.file({ draft: true });
    await desk.run(
      [draft],
      scriptedMailer(() => 'unclear'),
      { options: { drafts: true } },
    );
    desk.file({ draft: true, data: 'b' });
    expect(say(desk, draft, 'erneut-senden').diagnostics[0]?.hint).toBe(
      'Ein späterer Entwurf hat diese Fassung ersetzt; sie geht nicht noch einmal hinaus. Möglich ist „--angekommen“ oder „--erledigt“.',
    );
  });

  it('about no stop where there is none (MAI-663)', () => {
    const desk = mailDesk();
    const said = lookedAt(desk.approved(), { by: 'M. Muster', reason: 'x' }, desk.box(), desk.clock);
    expect(said.diagnostics.map(({ code }) => code)).toEqual(['MAI-663']);
  });

  it('about a stop of that report alone (MAI-663)', () => {
    const desk = mailDesk();
    const [stopped, other] = [desk.approved(), desk.approved({ month: '2020-07' })];
    const box = desk.box();
    box.append(
      { kind: 'stopped', reportId: stopped.reportId, code: 'MAI-611', answer: '' },
      desk.clock.now(),
    );
    const statement = { by: 'M. Muster', reason: 'x' };
    const said = lookedAt(other, statement, box, desk.clock);
    expect(said.diagnostics[0]?.hint).toMatch(/^UNKLAR klärt „--angekommen“/);
    expect(said.diagnostics.map(({ message }) => message)).toEqual([
      `Zu ${other.reportId.slice(0, 12)} (nicht angehalten) gibt es kein „--angesehen“.`,
    ]);
    expect(lookedAt(stopped, statement, box, desk.clock)).toMatchObject({
      ok: true,
      value: {
        event: {
          kind: 'decided',
          reportId: stopped.reportId,
          recipient: '',
          decision: 'angesehen',
          ...statement,
        },
      },
    });
  });

  it('what the state of the message allows, and is told the rest', async () => {
    const allowed = async (answer: 'unclear' | 'rejected' | 'deferred' | 'accepted') => {
      const { desk, report } = await afterAnswer(answer);
      return desk.rows(report).slice(0, 1).flatMap(possibleDecisions);
    };
    expect(await allowed('unclear')).toEqual(['angekommen', 'erneut-senden', 'erledigt']);
    expect(await allowed('rejected')).toEqual(['erneut-senden', 'erledigt']);
    expect([...(await allowed('deferred')), ...(await allowed('accepted'))]).toEqual([]);
    const { desk, report } = await afterAnswer('accepted');
    expect(say(desk, report, 'erledigt').diagnostics[0]?.hint).toMatch(/^UNKLAR klärt „--angekommen“/);
    expect(say(desk, report, 'erledigt').diagnostics[0]?.message).toContain(
      'Zu agentur@example.org (ANGENOMMEN) gibt es kein „--erledigt“',
    );
  });
});
