import { describe, expect, it } from 'vitest';
import { approve } from '../../../src/archive/approve.ts';
import { archive } from '../../../src/archive/archive.ts';
import { objectPath } from '../../../src/archive/objects.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { deliver, isOpen } from '../../../src/deliver/deliver.ts';
import { deliveryStatus, plan } from '../../../src/deliver/plan.ts';
import type { Dispatch } from '../../../src/domain/dispatch.ts';
import type { Mailer } from '../../../src/domain/effects.ts';
import { ApprovalMissing, ArchiveDamaged, ScopeViolation } from '../../../src/domain/failure.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { MAIL, type SampleOptions, sampleFiling } from '../../support/sample-filing.ts';
import { acceptingMailer, scriptedMailer } from '../../support/scripted-mailer.ts';

const clock = { now: () => '2020-09-28T08:00:00Z' };

function filed(options: SampleOptions = {}, output = memoryFiles('output')) {
  const box = openArchive(output);
  const report = archive(sampleFiling(box, options), box, clock);
  return { output, box, report };
}

function approved(options: SampleOptions = {}, output = memoryFiles('output')) {
  const all = filed(options, output);
  const outcome = approve({ hash: all.report.reportId, by: 'Leitung', role: '', reason: '' }, all.box, clock);
  expect(outcome.ok).toBe(true);
  return all;
}

/** Another run: the archive is read anew from the disk. */
function run({ output, report }: ReturnType<typeof filed>, mailer: Mailer, at = clock) {
  return deliver({ box: openArchive(output), reports: [report] }, { mailer, clock: at });
}

function states(all: ReturnType<typeof filed>): readonly string[] {
  return plan(all.report, openArchive(all.output)).map(({ state, action }) => `${state} ${action}`);
}

describe('delivering', () => {
  it('sends one message to each signatory and gives one receipt for each', async () => {
    const all = approved();
    const mailer = acceptingMailer();
    const receipts = await run(all, mailer);
    expect(mailer.taken.map(({ mail }) => mail.to.address)).toEqual([
      'agentur@example.org',
      'landraetin@example.org',
      'jobcenter@example.org',
    ]);
    expect(receipts.map(({ recipient, state }) => [recipient, state])).toEqual(
      mailer.taken.map(({ mail }) => [mail.to.address, 'ANGENOMMEN']),
    );
    expect(receipts.some(isOpen)).toBe(false);
    expect(new Set(receipts.map(({ messageId }) => messageId)).size).toBe(3);
  });

  it('sends nothing in a second run', async () => {
    const all = approved();
    const first = await run(all, acceptingMailer());
    const mailer = acceptingMailer();
    const lines = openArchive(all.output).records.length;
    expect(await run(all, mailer)).toEqual(first);
    expect(mailer.calls()).toBe(0);
    expect(openArchive(all.output).records.length).toBe(lines);
  });

  it('sends a report that is named twice only once', async () => {
    const all = approved();
    const mailer = acceptingMailer();
    const reports = [all.report, all.report];
    const receipts = await deliver({ box: openArchive(all.output), reports }, { mailer, clock });
    expect(mailer.calls()).toBe(3);
    expect(receipts.length).toBe(6);
  });

  it('writes the intent before the mailer is called, the marker before the dot and the receipt after', async () => {
    const all = approved();
    const seen: (readonly string[])[] = [];
    const kinds = () =>
      openArchive(all.output)
        .records.slice(2)
        .map(({ event }) => event.kind);
    const mailer: Mailer = {
      kind: 'smtp',
      async send(_mail, _bytes, beforeDot) {
        seen.push(kinds());
        beforeDot();
        seen.push(kinds());
        return { kind: 'accepted', answer: '250 OK' };
      },
    };
    await run(all, mailer);
    expect(seen.slice(0, 2)).toEqual([['attempt'], ['attempt', 'final-dot']]);
    expect(kinds()).toEqual(
      ['attempt', 'final-dot', 'receipt'].concat(...Array(2).fill(['attempt', 'final-dot', 'receipt'])),
    );
  });

  it('goes on with the others when the server refuses one', async () => {
    const all = approved();
    const refusal = scriptedMailer((mail) =>
      mail.to.address.startsWith('landraetin') ? 'rejected' : 'accepted',
    );
    const receipts = await run(all, refusal);
    expect(receipts.map(({ state }) => state)).toEqual(['ANGENOMMEN', 'ABGELEHNT', 'ANGENOMMEN']);
    expect(receipts.filter(isOpen).length).toBe(1);
    expect(states(all)).toEqual(['ANGENOMMEN done', 'ABGELEHNT decide', 'ANGENOMMEN done']);
    const again = acceptingMailer();
    await run(all, again);
    expect(again.calls()).toBe(0);
  });

  it('sends what was put off when it is due, under the same Message-ID', async () => {
    const all = approved();
    const first = await run(
      all,
      scriptedMailer((_, call) => (call === 2 ? 'deferred' : 'accepted')),
    );
    expect(states(all)).toEqual(['ANGENOMMEN done', 'VERSCHOBEN send', 'ANGENOMMEN done']);
    const mailer = acceptingMailer();
    const second = await run(all, mailer, { now: () => '2020-09-28T08:21:00Z' });
    expect(mailer.taken.map(({ mail }) => mail.messageId)).toEqual([first[1]?.messageId]);
    expect(second.every(({ state }) => state === 'ANGENOMMEN')).toBe(true);
  });

  it('never sends an unclear message again by itself', async () => {
    const all = approved();
    await run(
      all,
      scriptedMailer((_, call) => (call === 1 ? 'unclear' : 'accepted')),
    );
    const mailer = acceptingMailer();
    const receipts = await run(all, mailer);
    expect(mailer.calls()).toBe(0);
    expect(receipts[0]).toMatchObject({ state: 'UNKLAR', answer: 'antwort: unclear' });
  });

  it('repeats what broke off before the final dot, and leaves unclear what broke off after it', async () => {
    const all = approved();
    await expect(
      run(
        all,
        scriptedMailer(() => 'crash-before-dot'),
      ),
    ).rejects.toThrow('crash');
    expect(states(all)).toEqual(['IN_ARBEIT send', 'BEREIT send', 'BEREIT send']);
    await expect(
      run(
        all,
        scriptedMailer(() => 'crash-after-dot'),
      ),
    ).rejects.toThrow('crash');
    expect(states(all)).toEqual(['UNKLAR decide', 'BEREIT send', 'BEREIT send']);
    const mailer = acceptingMailer();
    await run(all, mailer);
    expect(mailer.taken.map(({ mail }) => mail.to.address)).toEqual([
      'landraetin@example.org',
      'jobcenter@example.org',
    ]);
  });

  it('puts the head of the journal and the hash of the PDF into every mail', async () => {
    const all = approved();
    const { head } = openArchive(all.output);
    const mailer = acceptingMailer();
    await run(all, mailer);
    for (const { mail } of mailer.taken) {
      expect(mail.text).toContain(`Prüfsumme: ${all.report.pdfSha256}`);
      expect(mail.text).toContain(`Archivkette: ${head}`);
      expect(mail.html).toContain(`${all.report.pdfSha256} ${head}`);
    }
    expect(mailer.taken[1]?.mail.text.startsWith('Sehr geehrte Frau Dr. Beispiel,')).toBe(true);
  });

  it('writes as the sender the mail server insists on, and lets answers go to the contact', async () => {
    const all = approved();
    const mailer = acceptingMailer();
    await run(all, { ...mailer, sender: 'versand@example.org' });
    expect(mailer.taken[0]?.mail).toMatchObject({
      from: { address: 'versand@example.org' },
      replyTo: 'controlling@example.org',
      messageId: expect.stringMatching(/^<[0-9a-f]{40}@example\.org>$/),
    });
  });
});

describe('the release in a mail', () => {
  const text = '{{freigabe}}';
  const released = async (who: Partial<Parameters<typeof approve>[0]>) => {
    const output = memoryFiles('output');
    const box = openArchive(output);
    const report = archive(
      sampleFiling(box, { dispatch: { mail: { ...MAIL, text, html: text } } }),
      box,
      clock,
    );
    approve({ hash: report.reportId, by: 'M. <Muster>', role: '', reason: 'Urlaub', ...who }, box, clock);
    const mailer = acceptingMailer();
    await deliver({ box, reports: [report] }, { mailer, clock });
    return mailer.taken[0]?.mail;
  };

  it('says who released the report, in which office, for whom and when', async () => {
    const day = clock.now().slice(0, 10).split('-').toReversed().join('.');
    expect((await released({}))?.html).toBe(`M. &lt;Muster&gt; am ${day}`);
    expect((await released({ role: 'Leitung' }))?.text).toBe(`M. <Muster> (Leitung) am ${day}`);
    expect((await released({ deputyFor: '' }))?.text).toBe(`M. <Muster>, in Vertretung, am ${day}`);
    expect((await released({ deputyFor: 'A. B.' }))?.text).toBe(
      `M. <Muster>, in Vertretung für A. B., am ${day}`,
    );
  });
});

describe('the marks of a mail', () => {
  it('alone are filled; other words in braces and replacement patterns stay as somebody wrote them', async () => {
    const mail = {
      ...MAIL,
      text: '{{anrede}}\n{{foo}} $& {{ anrede }} {{{}}}\n{{pruefsumme}} {{archivkette}}',
      html: '<p>{{anrede}} {{foo}} $&amp; $1</p>',
    };
    const recipients = [
      {
        party: 'agentur',
        name: 'A',
        salutation: 'Guten Tag $& {{archivkette}} <b>',
        address: 'a@example.org',
      },
    ] as const;
    const all = approved({ dispatch: { mail, recipients } });
    const { head } = openArchive(all.output);
    const mailer = acceptingMailer();
    await run(all, mailer);
    expect(mailer.taken[0]?.mail).toMatchObject({
      text: `Guten Tag $& {{archivkette}} <b>\n{{foo}} $& {{ anrede }} {{{}}}\n${all.report.pdfSha256} ${head}`,
      html: '<p>Guten Tag $&amp; {{archivkette}} &lt;b&gt; {{foo}} $&amp; $1</p>',
    });
  });
});

describe('a correction', () => {
  /** Two approved versions of one month; `between` happens after the first one is approved. */
  async function corrected(between: (first: ReturnType<typeof filed>) => Promise<unknown> = async () => {}) {
    const output = memoryFiles('output');
    const first = approved({ data: 'a' }, output);
    await between(first);
    const second = approved({ data: 'b' }, output);
    expect([first.report.version, second.report.version]).toEqual([1, 2]);
    const all = (mailer: Mailer, reports = [first.report, second.report]) =>
      deliver({ box: openArchive(output), reports }, { mailer, clock });
    return { first, second, all };
  }

  it('takes the place of a version nobody has: that one is never sent', async () => {
    const { first, second, all } = await corrected();
    expect(states(first)).toEqual(Array(3).fill('BEREIT replaced'));
    expect(plan(first.report, openArchive(first.output))[0]?.replacedBy?.version).toBe(2);
    const mailer = acceptingMailer();
    const receipts = await all(mailer);
    expect(mailer.calls()).toBe(3);
    expect(new Set(receipts.map(({ reportId }) => reportId))).toEqual(new Set([second.report.reportId]));
  });

  it.each([
    ['deferred', 'replaced'],
    ['rejected', 'replaced'],
    ['unclear', 'decide'],
  ] as const)(
    'goes to whom the version before was %s, which is %s from then on, and leaves what was delivered',
    async (what, action) => {
      const half = scriptedMailer((_, call) => (call === 1 ? 'accepted' : what));
      const { first, all } = await corrected((one) => run(one, half));
      expect(states(first).map((row) => row.split(' ')[1])).toEqual(['done', action, action]);
      const mailer = acceptingMailer();
      const receipts = await all(mailer);
      expect(mailer.calls()).toBe(3);
      expect(receipts.map(({ state }) => state)).toEqual(Array(4).fill('ANGENOMMEN'));
    },
  );

  it('goes out although the version it replaces is damaged', async () => {
    const { first, all } = await corrected();
    first.output.write(objectPath(first.report.pdfSha256), new Uint8Array([1]));
    expect((await all(acceptingMailer())).length).toBe(3);
  });

  it('is what the refusal names to whoever asks for the replaced version alone', async () => {
    const { first, second, all } = await corrected();
    const mailer = acceptingMailer();
    await expect(all(mailer, [first.report])).rejects.toThrow(ApprovalMissing);
    await expect(all(mailer, [first.report])).rejects.toThrow(/durch Fassung 2 ersetzt/);
    await expect(all(mailer, [first.report])).rejects.toMatchObject({
      hint: expect.stringContaining(second.report.reportId.slice(0, 12)),
    });
    expect(mailer.calls()).toBe(0);
  });

  it('replaces nothing before it is approved', async () => {
    const output = memoryFiles('output');
    const first = approved({ data: 'a' }, output);
    filed({ data: 'b' }, output);
    expect(states(first)).toEqual(Array(3).fill('BEREIT send'));
  });

  it('replaces no other month and no other edition', async () => {
    const output = memoryFiles('output');
    approved({ data: 'a' }, output);
    approved({ data: 'b' }, output);
    const others = [
      approved({ month: '2020-07' }, output),
      approved({ month: '2020-08', edition: 'jahr' }, output),
    ];
    for (const other of others) expect(states(other)).toEqual(Array(3).fill('BEREIT send'));
  });

  it('refers to the message it corrects, with each signatory who has it', async () => {
    const two = scriptedMailer((_, call) => (call === 3 ? 'rejected' : 'accepted'));
    const { second, all } = await corrected((one) => run(one, two));
    const mailer = acceptingMailer();
    await all(mailer);
    const earlier = two.taken.map(({ mail }) => mail.messageId);
    expect(mailer.taken.map(({ mail }) => mail.headers['In-Reply-To'])).toEqual([...earlier, undefined]);
    expect(mailer.taken.map(({ mail }) => mail.headers['References'])).toEqual([...earlier, undefined]);
    expect(new TextDecoder().decode(mailer.taken[0]?.bytes)).toContain(`\r\nIn-Reply-To: ${earlier[0]}\r\n`);
    const third = approved({ data: 'c' }, second.output);
    const last = acceptingMailer();
    await run(third, last);
    const newer = mailer.taken[0]?.mail.messageId;
    expect(last.taken[0]?.mail.headers).toMatchObject({
      'In-Reply-To': newer,
      References: `${earlier[0]} ${newer}`,
    });
  });

  it('is no correction in its first version', async () => {
    const mailer = acceptingMailer();
    await run(approved(), mailer);
    expect(Object.keys(mailer.taken[0]?.mail.headers ?? {})).toEqual(['Auto-Submitted']);
  });
});

describe('the gate before delivery', () => {
  const harmless = acceptingMailer();

  async function refusedWith(
    all: ReturnType<typeof filed>,
    kind: new (...rest: never[]) => Error,
    text: RegExp,
  ) {
    const lines = openArchive(all.output).records.length;
    await expect(run(all, harmless)).rejects.toThrow(text);
    await expect(run(all, harmless)).rejects.toThrow(kind);
    expect(harmless.calls()).toBe(0);
    const written = openArchive(all.output).records.slice(lines);
    // A violation is journaled once, however often it is met; other refusals write nothing.
    expect(written.map(({ event }) => event.kind)).toEqual(
      Object.is(kind, ScopeViolation) ? ['stopped'] : [],
    );
  }

  it('stays shut without an approval', async () => {
    const all = filed();
    await refusedWith(all, ApprovalMissing, /nicht freigegeben/);
    expect(states(all)).toEqual(['GEPLANT hold', 'GEPLANT hold', 'GEPLANT hold']);
  });

  it('stays shut when another report of the month is approved', async () => {
    const output = memoryFiles('output');
    approved({ data: 'a' }, output);
    await refusedWith(filed({ data: 'b' }, output), ApprovalMissing, /nicht freigegeben/);
  });

  it('stays shut for a draft', async () => {
    await refusedWith(filed({ draft: true }), ApprovalMissing, /Entwurf/);
  });

  it('stays shut when the stored PDF is not what was approved', async () => {
    const all = approved();
    all.output.write(objectPath(all.report.pdfSha256), new Uint8Array([1, 2, 3]));
    await refusedWith(all, ArchiveDamaged, /anderen Inhalt/);
  });

  it.each([
    ['another agreement', 'andere-2020/2020-08/monat/1/x'],
    ['nothing', ''],
    ['itself twice', 'a</dc:identifier><dc:identifier>b'],
  ])('stays shut when the PDF names %s', async (_, identifier) => {
    await refusedWith(approved({ identifier }), ScopeViolation, /weist sich anders aus/);
  });

  it.each([
    'a@example.org\r\nBcc: z@example.com',
    'a@example.org, z@example.com',
    'Name <a@example.org>',
    '"a b"@example.org',
    'a@example.org@example.com',
    'a(comment)@example.org',
    'ä@example.org',
    'a@exämple.org',
    'a@localhost',
    '.a@example.org',
    'a..b@example.org',
    '',
  ])('stays shut for the address %j', async (address) => {
    const recipients = [{ party: 'agentur', name: 'A', salutation: 'B', address }] as const;
    await refusedWith(approved({ dispatch: { recipients } }), ScopeViolation, /keine einzelne, einfache/);
  });

  it.each(['replyTo', 'sender'])('stays shut for a bad address of the %s', async (field) => {
    const bad = 'a@example.org, z@example.com';
    const dispatch = field === 'sender' ? { sender: { name: 'A', address: bad } } : { replyTo: bad };
    await refusedWith(approved({ dispatch }), ScopeViolation, /keine einzelne, einfache/);
  });

  it('stays shut when the filed dispatch belongs to another report', async () => {
    const output = memoryFiles('output');
    const july = approved({ month: '2020-07' }, output);
    const { box, report } = approved({ month: '2020-08' }, output);
    const ofRole = (role: string) => (object: { readonly role: string }) => object.role === role;
    const objects = [
      ...report.objects.filter((object) => object.role !== 'versand'),
      ...july.report.objects.filter(ofRole('versand')),
    ];
    const all = { output, box, report: { ...report, objects } };
    await refusedWith(all, ScopeViolation, /Versandauftrag gehört nicht/);
  });

  it('stays shut when two signatories share one address', async () => {
    const one = { party: 'agentur', name: 'A', salutation: 'B', address: 'a@example.org' } as const;
    const recipients: Dispatch['recipients'] = [
      one,
      { ...one, party: 'landkreis', address: 'A@example.org' },
    ];
    await refusedWith(approved({ dispatch: { recipients } }), ScopeViolation, /dieselbe Adresse/);
  });

  it('lets nothing of a batch out when one report is wrong', async () => {
    const output = memoryFiles('output');
    const right = approved({ month: '2020-07' }, output);
    const wrong = approved({ month: '2020-08', identifier: 'andere' }, output);
    const mailer = acceptingMailer();
    const reports = [right.report, wrong.report];
    const batch = deliver({ box: openArchive(output), reports }, { mailer, clock });
    await expect(batch).rejects.toThrow(ScopeViolation);
    expect(mailer.calls()).toBe(0);
  });
});

describe('the status of deliveries', () => {
  it('lists every message of every report but drafts', async () => {
    const output = memoryFiles('output');
    filed({ draft: true }, output);
    const july = approved({ month: '2020-07' }, output);
    filed({ month: '2020-08' }, output);
    await run(july, acceptingMailer());
    expect(deliveryStatus(openArchive(output)).map(({ state }) => state)).toEqual([
      ...Array(3).fill('ANGENOMMEN'),
      ...Array(3).fill('GEPLANT'),
    ]);
  });
});
