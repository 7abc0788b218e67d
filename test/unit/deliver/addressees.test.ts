import { describe, expect, it } from 'vitest';
import { approve } from '../../../src/archive/approve.ts';
import { archive } from '../../../src/archive/archive.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { addresseesOf } from '../../../src/deliver/addressees.ts';
import { decide, possibleDecisions } from '../../../src/deliver/decide.ts';
import { deliver } from '../../../src/deliver/deliver.ts';
import { leftBehind, plan } from '../../../src/deliver/plan.ts';
import { prepare } from '../../../src/deliver/prepare.ts';
import type { Dispatch } from '../../../src/domain/dispatch.ts';
import type { Mailer, OutgoingMail, Transmission } from '../../../src/domain/effects.ts';
import type { FiledReport } from '../../../src/domain/journal.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { type SampleOptions, sampleFiling } from '../../support/sample-filing.ts';

const clock = { now: () => '2020-09-28T08:00:00Z' };

type Person = Dispatch['recipients'][number];
const KLEIN: Person = person('landkreis', 'Dr. Klein', 'klein@example.org');
const NEUMANN: Person = person('landkreis', 'Nora Neumann', 'neumann@example.org');
const SCHERER: Person = person('agentur', 'Dr. Scherer', 'agentur@example.org');
const MUELLER: Person = person('jobcenter', 'Müller', 'jobcenter@example.org');

function person(party: Person['party'], name: string, address: string): Person {
  return { party, name, salutation: `Guten Tag ${name}`, address };
}

/** An archive, a server whose answers differ by address, and what it took. */
function desk(answers: Readonly<Record<string, Transmission['kind']>> = {}) {
  const box = openArchive(memoryFiles('output'));
  const sent: OutgoingMail[] = [];
  const mailer: Mailer = {
    kind: 'smtp',
    send: async (mail, _bytes, beforeDot) => {
      const kind = answers[mail.to.address] ?? 'accepted';
      if (kind === 'accepted' || kind === 'unclear') beforeDot();
      if (kind === 'accepted') sent.push(mail);
      return { kind, answer: kind };
    },
  };
  const release = (recipients: readonly Person[], options: SampleOptions = {}): FiledReport => {
    const report = archive(sampleFiling(box, { dispatch: { recipients }, ...options }), box, clock);
    approve({ hash: report.reportId, by: 'Leitung', role: '', reason: '' }, box, clock);
    return report;
  };
  const correct = (recipients: readonly Person[], data = 'berichtigt', allowedHosts?: readonly string[]) => {
    const hosts = allowedHosts === undefined ? {} : { allowedHosts };
    return release(recipients, { data, correction: 'Nachmeldung', dispatch: { recipients, ...hosts } });
  };
  const send = (report: FiledReport, also: readonly string[] = []) =>
    deliver({ box, reports: [report], options: { also } }, { mailer, clock });
  const goesTo = (report: FiledReport) => addresseesOf(report, box).recipients.map(({ name }) => name);
  return { box, sent, release, correct, send, goesTo };
}

describe('a correction', () => {
  it('is drafted for whoever writes opinions, though they have nothing to correct', async () => {
    const { box, release, send } = desk();
    await send(release([SCHERER, KLEIN]));
    const draft = { draft: true, data: 'berichtigt', correction: 'Nachmeldung' };
    const filing = sampleFiling(box, { ...draft, dispatch: { recipients: [NEUMANN] } });
    const { recipients, passedOver } = addresseesOf(archive(filing, box, clock), box);
    expect([recipients, passedOver].map((all) => all.map(({ name }) => name))).toEqual([
      ['Nora Neumann'],
      [],
    ]);
  });

  it('goes to exactly those who have the version before, whoever is named now', async () => {
    const { box, sent, release, correct, send, goesTo } = desk();
    await send(release([SCHERER, KLEIN, MUELLER]));
    const second = correct([SCHERER, NEUMANN, MUELLER]);
    expect(goesTo(second)).toEqual(['Dr. Scherer', 'Müller', 'Dr. Klein']);
    expect(addresseesOf(second, box)).toMatchObject({ former: [KLEIN], passedOver: [NEUMANN] });
    await send(second);
    expect(sent.slice(3).map(({ to, text }) => [to.name, text.split('\n')[0]])).toEqual([
      ['Dr. Scherer', 'Guten Tag Dr. Scherer,'],
      ['Müller', 'Guten Tag Müller,'],
      ['Dr. Klein', 'Guten Tag Dr. Klein,'],
    ]);
    const [before, after] = [sent[1], sent[5]];
    expect(after?.headers['In-Reply-To']).toBe(before?.messageId);
  });

  it('goes to somebody new only with intent, and belongs to them from then on', async () => {
    const { box, sent, release, correct, send, goesTo } = desk();
    await send(release([SCHERER, KLEIN]));
    const second = correct([SCHERER, NEUMANN]);
    await send(second, ['Neumann@Example.org']);
    expect(sent.slice(2).map(({ to }) => to.name)).toEqual(['Dr. Scherer', 'Nora Neumann', 'Dr. Klein']);
    await send(second);
    expect(sent).toHaveLength(5);
    expect(addresseesOf(second, box).passedOver).toEqual([]);
    expect(goesTo(correct([SCHERER, NEUMANN], 'noch einmal'))).toEqual([
      'Dr. Scherer',
      'Nora Neumann',
      'Dr. Klein',
    ]);
  });

  it('reaches whoever may have the version before, and whoever it was still owed to', async () => {
    const { box, release, correct, send, goesTo } = desk({
      'klein@example.org': 'unclear',
      'jobcenter@example.org': 'rejected',
      'neumann@example.org': 'deferred',
    });
    await send(release([SCHERER, KLEIN, MUELLER, NEUMANN]));
    const second = correct([SCHERER, KLEIN, MUELLER, NEUMANN]);
    expect(goesTo(second)).toEqual(['Dr. Scherer', 'Dr. Klein', 'Müller', 'Nora Neumann']);
    expect(addresseesOf(second, box).passedOver).toEqual([]);
  });

  it('reaches whoever a run that died had not come to, and whoever it was busy with', () => {
    const { box, release, correct, goesTo } = desk();
    const { reportId, pdfSha256 } = release([SCHERER, KLEIN, MUELLER]);
    const message = ({ address: recipient }: Person) => {
      return { reportId, pdfSha256, recipient, messageId: `<${recipient}>` };
    };
    box.append({ kind: 'attempt', ...message(SCHERER), number: 1, transport: 'smtp' }, clock.now());
    box.append({ kind: 'receipt', ...message(SCHERER), state: 'ANGENOMMEN', answer: '' }, clock.now());
    box.append({ kind: 'attempt', ...message(KLEIN), number: 1, transport: 'smtp' }, clock.now());
    expect(goesTo(correct([SCHERER, KLEIN, MUELLER]))).toEqual(['Dr. Scherer', 'Dr. Klein', 'Müller']);
  });

  it('is owed to nobody because of a version whose release was taken back', async () => {
    const answers: Record<string, Transmission['kind']> = {
      'agentur@example.org': 'rejected',
      'neumann@example.org': 'rejected',
    };
    const { box, release, correct, send, goesTo } = desk(answers);
    const wrong = release([SCHERER, NEUMANN], { data: 'falsch' });
    await send(wrong);
    const { reportId, pdfSha256 } = wrong;
    box.append({ kind: 'withdrawn', reportId, pdfSha256, by: 'Leitung', reason: 'falsch' }, clock.now());
    answers['agentur@example.org'] = 'accepted';
    await send(release([SCHERER, KLEIN]));
    const second = correct([SCHERER, KLEIN, NEUMANN]);
    expect(goesTo(second)).toEqual(['Dr. Scherer', 'Dr. Klein']);
    expect(addresseesOf(second, box).passedOver).toEqual([NEUMANN]);
  });

  it('is owed to nobody of whom a person said, before any try, that nothing is left to do', async () => {
    const { box, release, correct, send, goesTo } = desk();
    const first = release([SCHERER, KLEIN]);
    const said = { recipient: KLEIN.address, by: 'Leitung', reason: 'nicht mehr im Amt' };
    box.append({ kind: 'decided', reportId: first.reportId, decision: 'erledigt', ...said }, clock.now());
    await send(first);
    expect(goesTo(correct([SCHERER, KLEIN]))).toEqual(['Dr. Scherer']);
  });

  it('reaches whoever was not even tried before it replaced the version', async () => {
    const { release, correct, send, goesTo } = desk({ 'agentur@example.org': 'rejected' });
    await send(release([SCHERER, KLEIN]));
    const second = correct([SCHERER, KLEIN]);
    expect(goesTo(correct([SCHERER, KLEIN], 'noch einmal'))).toEqual(['Dr. Scherer', 'Dr. Klein']);
    await expect(send(second)).rejects.toMatchObject({ code: 'MAI-603' });
  });

  it('leaves nobody behind unseen: who is owed a version and named no more waits for a person', async () => {
    const { box, release, correct, send } = desk({ 'klein@example.org': 'deferred' });
    const first = release([SCHERER, KLEIN]);
    await send(first);
    await send(correct([SCHERER, NEUMANN]));
    const [, klein] = plan(first, box);
    expect(klein).toMatchObject({ action: 'decide', state: 'VERSCHOBEN' });
    expect(klein && possibleDecisions(klein)).toEqual(['erledigt']);
    expect(leftBehind(box).map(({ recipient }) => recipient.name)).toEqual(['Dr. Klein']);
    const settled = { decision: 'erledigt', by: 'Leitung', reason: 'nicht mehr im Amt' } as const;
    expect(klein && decide(klein, settled, box, clock).ok).toBe(true);
    expect(leftBehind(box)).toEqual([]);
  });

  it('leaves nothing behind of a version that still counts, nor of one that nobody released', async () => {
    const { box, release, correct, send } = desk({ 'klein@example.org': 'rejected' });
    const unreleased = archive(
      sampleFiling(box, { data: 'nie freigegeben', dispatch: { recipients: [NEUMANN] } }),
      box,
      clock,
    );
    await send(release([SCHERER, KLEIN]));
    expect(leftBehind(box)).toEqual([]);
    correct([SCHERER, KLEIN]);
    expect(plan(unreleased, box).map(({ action }) => action)).toEqual(['replaced']);
    expect(leftBehind(box)).toEqual([]);
  });

  it('takes nobody for another person of the same name in another house', async () => {
    const { box, release, correct, send } = desk({ 'klein@example.org': 'rejected' });
    await send(release([SCHERER, KLEIN]));
    const namesake = person('jobcenter', KLEIN.name, 'klein@jobcenter.example');
    await send(correct([SCHERER, namesake]), [namesake.address]);
    expect(leftBehind(box).map(({ recipient }) => recipient)).toEqual([KLEIN]);
  });

  it('carries on what a person is owed whose address it corrects, once it goes there', async () => {
    const { box, release, correct, send } = desk({ 'klien@example.org': 'rejected' });
    const first = release([SCHERER, { ...KLEIN, address: 'klien@example.org' }]);
    await send(first);
    const second = correct([SCHERER, KLEIN]);
    expect(leftBehind(box).map(({ recipient }) => recipient.address)).toEqual(['klien@example.org']);
    await send(second, [KLEIN.address]);
    expect(leftBehind(box)).toEqual([]);
  });

  it('does not hide what is unclear of the version it replaces, and answers the message that may be there', async () => {
    const answers: Record<string, Transmission['kind']> = { 'klein@example.org': 'unclear' };
    const { box, sent, release, correct, send } = desk(answers);
    const first = release([SCHERER, KLEIN]);
    await send(first);
    answers['klein@example.org'] = 'accepted';
    await send(correct([SCHERER, KLEIN]));
    const [unclear] = leftBehind(box);
    expect(unclear).toMatchObject({ report: { version: 1 }, recipient: KLEIN, state: 'UNKLAR' });
    expect(unclear && possibleDecisions(unclear)).toEqual(['angekommen', 'erledigt']);
    expect(sent.at(-1)?.headers['In-Reply-To']).toBe(unclear?.messageId);
    const again = { decision: 'erneut-senden', by: 'Leitung', reason: 'x' } as const;
    const refused = unclear && decide(unclear, again, box, clock);
    expect(refused?.diagnostics[0]?.code).toBe('MAI-663');
    expect(refused?.diagnostics[0]?.hint).toContain('Fassung 2');
  });

  it('waits for a person where somebody has the version before at a host that is not allowed any more', async () => {
    const { box, sent, release, correct, send } = desk();
    await send(
      release([SCHERER, KLEIN], {
        dispatch: { recipients: [SCHERER, KLEIN], allowedHosts: ['example.org'] },
      }),
    );
    const moved = { ...SCHERER, address: 'scherer@neu.example' };
    const second = correct([moved], 'Umzug', ['neu.example']);
    await send(second, ['scherer@neu.example']);
    expect(sent.slice(2).map(({ to }) => to.address)).toEqual(['scherer@neu.example']);
    expect(prepare(second, box).dispatch.recipients.map(({ address }) => address)).toEqual([moved.address]);
    const waiting = plan(second, box).filter(({ action }) => action === 'decide');
    expect(waiting.map(({ recipient }) => recipient.address)).toEqual([
      'agentur@example.org',
      'klein@example.org',
    ]);
    const [agentur, klein] = waiting;
    const said = { by: 'Leitung', reason: 'Postfach besteht fort' } as const;
    expect(agentur && decide(agentur, { decision: 'erneut-senden', ...said }, box, clock).ok).toBe(true);
    expect(klein && decide(klein, { decision: 'erledigt', ...said }, box, clock).ok).toBe(true);
    await send(second);
    expect(sent.slice(3).map(({ to }) => to.address)).toEqual(['agentur@example.org']);
    expect(plan(second, box).map(({ action }) => action)).toEqual(['done', 'done', 'done']);
  });

  it('of a report nobody has goes to those who are named', async () => {
    const { box, release, correct, send, goesTo } = desk({ 'klein@example.org': 'deferred' });
    const first = release([KLEIN]);
    await send(first);
    const second = correct([NEUMANN, MUELLER]);
    expect(goesTo(second)).toEqual(['Nora Neumann', 'Müller']);
    expect(addresseesOf(second, box)).toMatchObject({ former: [], foreign: [], passedOver: [] });
    expect(leftBehind(box).map(({ recipient }) => recipient)).toEqual([KLEIN]);
    await expect(send(first)).rejects.toMatchObject({ code: 'MAI-603' });
  });

  it('asks nothing of versions that archives hold without a reason', async () => {
    const { release, send, goesTo } = desk();
    await send(release([SCHERER, KLEIN]));
    expect(goesTo(release([NEUMANN], { data: 'ohne Grund' }))).toEqual(['Nora Neumann']);
  });

  it('never takes an edition of one side to somebody it is not for', async () => {
    const { release, send } = desk();
    await send(release([SCHERER], { scope: 'BA' }));
    const wrong = release([KLEIN], { scope: 'BA', data: 'berichtigt', correction: 'Nachmeldung' });
    await expect(send(wrong, ['klein@example.org'])).rejects.toMatchObject({ code: 'MAI-615', exit: 11 });
  });
});
