import { describe, expect, it } from 'vitest';
import { isProbeAddress, isReaderElsewhere, probeHosts, sendProbe } from '../../../src/deliver/probe.ts';
import { sha256Hex } from '../../../src/domain/sha256.ts';
import { mailDesk } from '../../support/mail-desk.ts';
import { acceptingMailer, scriptedMailer } from '../../support/scripted-mailer.ts';

const ME = 'controlling@example.org';

describe('a probe', () => {
  it('brings every message of the plan to one address, marked and under its own Message-ID', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    const planned = desk.rows(report);
    const mailer = acceptingMailer();
    const effects = { mailer, clock: desk.clock };
    const probes = await sendProbe({ box: desk.box(), reports: [report], to: ME }, effects);
    expect(mailer.taken.map(({ mail }) => mail.to.address)).toEqual([ME, ME, ME]);
    expect(mailer.taken.map(({ mail }) => mail.subject)).toEqual(
      planned.map(({ recipient }) => expect.stringMatching(`^\\[PROBE an ${recipient.address}\\] `)),
    );
    const ids = new Set([...planned, ...probes].map(({ messageId }) => messageId));
    expect(ids.size).toBe(6);
    expect(probes.map(({ state, recipient }) => [state, recipient])).toEqual(
      planned.map(({ recipient }) => ['ANGENOMMEN', recipient.address]),
    );
  });

  it('is journaled and never counts as delivery', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    const effects = {
      mailer: scriptedMailer((_, call) => (call === 1 ? 'rejected' : 'accepted')),
      clock: desk.clock,
    };
    await sendProbe({ box: desk.box(), reports: [report], to: ME }, effects);
    const kinds = desk.box().records.map(({ event }) => event.kind);
    expect(kinds).toEqual(['filed', 'approved', 'probe', 'probe', 'probe']);
    expect(desk.states(report)).toEqual(['BEREIT', 'BEREIT', 'BEREIT']);
    const mailer = acceptingMailer();
    await desk.run([report], mailer);
    expect(mailer.calls()).toBe(3);
  });

  it('goes to no other host than those of the report, and to no list of addresses', async () => {
    const desk = mailDesk();
    const report = desk.approved({ dispatch: { allowedHosts: ['example.org', 'kreis.example'] } });
    const hosts = probeHosts([report], desk.box());
    expect(hosts).toEqual(['example.org', 'kreis.example']);
    expect(isProbeAddress('ich@Kreis.example', hosts)).toBe(true);
    expect(isProbeAddress('ich@example.com', hosts)).toBe(false);
    expect(isProbeAddress('ich@example.org, z@example.com', hosts)).toBe(false);
    const mailer = acceptingMailer();
    const request = { box: desk.box(), reports: [report], to: 'ich@example.com' };
    await expect(sendProbe(request, { mailer, clock: desk.clock })).rejects.toThrow(
      new RangeError('no probe to ich@example.com'),
    );
    expect(mailer.calls()).toBe(0);
  });

  it('needs the approval that the report itself needs', async () => {
    const desk = mailDesk();
    const report = desk.file();
    const mailer = acceptingMailer();
    const request = { box: desk.box(), reports: [report], to: ME };
    await expect(sendProbe(request, { mailer, clock: desk.clock })).rejects.toMatchObject({
      code: 'MAI-601',
    });
    expect(mailer.calls()).toBe(0);
  });

  it('is the message as its recipient would get it, but for mark, address and Message-ID', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    const [probing, sending] = [acceptingMailer(), acceptingMailer()];
    const [probe] = await sendProbe(
      { box: desk.box(), reports: [report], to: ME },
      { mailer: probing, clock: desk.clock },
    );
    const { event } = desk.box().records.at(-3) ?? {};
    const what = ['probe', desk.rows(report)[0]?.messageId, ME, desk.clock.now()];
    await desk.run([report], sending);
    const [tried, real] = [probing, sending].map(({ taken }) => taken[0]?.mail);
    expect(tried).toEqual({
      ...real,
      text: expect.stringContaining('Sehr geehrte Frau Mustermann'),
      html: expect.stringContaining('Sehr geehrte Frau Mustermann'),
      messageId: `<probe-${sha256Hex(what.join('\n')).slice(0, 40)}@example.org>`,
      subject: `[PROBE an agentur@example.org] ${real?.subject}`,
      to: { name: 'Probe', address: ME },
    });
    expect(event).toEqual({ kind: 'probe', ...probe });
    expect(probe).toEqual({
      reportId: report.reportId,
      recipient: 'agentur@example.org',
      to: ME,
      messageId: tried?.messageId,
      transport: 'smtp',
      state: 'ANGENOMMEN',
      answer: 'antwort: accepted',
    });
  });

  it('has a Message-ID of its own each time, and comes from the address the server insists on', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    const mailer = acceptingMailer();
    const effects = { mailer: { ...mailer, sender: 'versand@example.org' }, clock: desk.clock };
    await sendProbe({ box: desk.box(), reports: [report], to: ME }, effects);
    desk.clock.wait(1);
    await sendProbe({ box: desk.box(), reports: [report], to: ME }, effects);
    await sendProbe({ box: desk.box(), reports: [report], to: 'du@example.org' }, effects);
    expect(new Set(mailer.taken.map(({ mail }) => mail.messageId)).size).toBe(9);
    expect(new Set(mailer.taken.map(({ mail }) => mail.from.address))).toEqual(
      new Set(['versand@example.org']),
    );
  });

  it('leaves out what a later version replaced, and is no way around a stop', async () => {
    const desk = mailDesk();
    const first = desk.approved();
    const second = desk.approved({ data: 'berichtigt', correction: 'Nachlieferung' });
    const mailer = acceptingMailer();
    const effects = { mailer, clock: desk.clock };
    const probes = await sendProbe({ box: desk.box(), reports: [first, second], to: ME }, effects);
    expect(new Set(probes.map(({ reportId }) => reportId))).toEqual(new Set([second.reportId]));
    const wrong = desk.approved({ month: '2020-07', identifier: 'x' });
    await expect(sendProbe({ box: desk.box(), reports: [wrong], to: ME }, effects)).rejects.toMatchObject({
      code: 'MAI-611',
    });
    await expect(sendProbe({ box: desk.box(), reports: [second], to: ME }, effects)).rejects.toMatchObject({
      code: 'MAI-651',
    });
    expect(mailer.calls()).toBe(3);
  });

  it('of a draft brings what those who write opinions get', async () => {
    const desk = mailDesk();
    const draft = desk.file({ draft: true });
    const mailer = acceptingMailer();
    await sendProbe({ box: desk.box(), reports: [draft], to: ME }, { mailer, clock: desk.clock });
    expect(mailer.calls()).toBe(3);
  });

  it('of several reports goes only to hosts that every one of them allows, listed or not', () => {
    const desk = mailDesk();
    const listed = desk.approved({ dispatch: { allowedHosts: ['kreis.example', 'example.org'] } });
    const unlisted = desk.approved({ month: '2020-07' });
    expect(probeHosts([unlisted], desk.box())).toEqual(['example.org']);
    expect(probeHosts([listed, unlisted], desk.box())).toEqual(['example.org']);
    expect(probeHosts([], desk.box())).toEqual([]);
  });

  it('goes to nobody of another house who gets reports in earnest, whatever the edition', async () => {
    const desk = mailDesk();
    const report = desk.approved({ scope: 'BA' });
    desk.approved({ month: '2020-07' });
    const mailer = acceptingMailer();
    const probe = (to: string) =>
      sendProbe({ box: desk.box(), reports: [report], to }, { mailer, clock: desk.clock });
    expect(isReaderElsewhere('Landraetin@Example.org', desk.box())).toBe(true);
    await expect(probe('landraetin@example.org')).rejects.toThrow(RangeError);
    await expect(probe('agentur@example.org')).rejects.toThrow(RangeError);
    expect(mailer.calls()).toBe(0);
    expect(await probe('jobcenter@example.org')).toHaveLength(2);
  });
});
