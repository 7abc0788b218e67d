import fc from 'fast-check';
import { expect, it } from 'vitest';
import { approve } from '../../src/archive/approve.ts';
import { archive } from '../../src/archive/archive.ts';
import { correctionOf, type Ground } from '../../src/archive/correction.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { withdraw } from '../../src/archive/withdraw.ts';
import { deliver } from '../../src/deliver/deliver.ts';
import { handedOver } from '../../src/deliver/handed-over.ts';
import { readIdentifier } from '../../src/deliver/read-identifier.ts';
import { inputsHashOf } from '../../src/domain/chain.ts';
import type { Dispatch } from '../../src/domain/dispatch.ts';
import type { Mailer, OutgoingMail } from '../../src/domain/effects.ts';
import { Failure } from '../../src/domain/failure.ts';
import { type Archive, authorsOf, type FiledReport, filedReports } from '../../src/domain/journal.ts';
import { month } from '../../src/domain/month.ts';
import { isFor, scopeField } from '../../src/domain/scope.ts';
import { lostPersons } from '../support/invariants.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { type Content, type Outcome, ReleaseModel, type Slot } from '../support/release-model.ts';
import { sampleFiling } from '../support/sample-filing.ts';

// Approvals, corrections, drafts and their sending against a small model. The archive and the sending are the real ones;
// what the reports are made of is invented, so that ten thousand sequences take minutes and not days.

const LONG = process.env['ZIELBERICHT_LANG'] !== undefined;
const SEQUENCES = Number(process.env['ZIELBERICHT_FAELLE'] ?? (LONG ? 10_000 : 250));

const clock = { now: () => '2020-09-28T08:00:00Z' };
const PEOPLE = ['clerk', 'colleague', 'head'] as const;
const PARTIES: Readonly<Record<string, Dispatch['recipients'][number]['party']>> = {
  'agentur@example.org': 'agentur',
  'klein@example.org': 'landkreis',
  'neumann@example.org': 'landkreis',
  'jobcenter@example.org': 'jobcenter',
};
const ADDRESSES = Object.keys(PARTIES);

/** Mostly one report, so that its versions get far; the month before and an edition of one side stand beside it. */
const slot = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Slot>({ month: '2020-08', scope: null }) },
  { weight: 2, arbitrary: fc.constant<Slot>({ month: '2020-07', scope: null }) },
  { weight: 1, arbitrary: fc.constant<Slot>({ month: '2020-08', scope: 'BA' }) },
);
/** The office of the Landrätin changes hands, the figures change: both are inputs. */
const figures = fc.constantFrom('a', 'b', 'c');
const holder = fc.constantFrom('klein@example.org', 'neumann@example.org');
const who = fc.constantFrom(...PEOPLE);
const answers = fc.tuple(
  ...ADDRESSES.map(() => fc.constantFrom<Outcome>('accepted', 'accepted', 'unclear', 'rejected', 'deferred')),
);

const command = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('create' as const), slot, figures, holder, who }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('approve' as const), slot, who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), slot }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('correct' as const), slot, figures, holder, who }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('send' as const), slot, answers }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('draft' as const), slot, figures, holder, who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('send-draft' as const), slot, answers }) },
);
type Command = typeof command extends fc.Arbitrary<infer One> ? One : never;

interface World {
  readonly box: Archive;
  readonly model: ReleaseModel;
  readonly taken: { readonly mail: OutgoingMail; readonly slot: Slot }[];
}

it('whatever people do, only what they may do happens, and only what is approved goes out, to those it is for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 12, maxLength: 40, size: 'max' }), async (commands) => {
      const output = memoryFiles('output');
      const world: World = { box: openArchive(output), model: new ReleaseModel(), taken: [] };
      for (const each of commands) await act(each, world);
      demandInvariants(world);
      expect(lostPersons(world.box, output)).toEqual([]);
    }),
    { numRuns: SEQUENCES },
  );
}, 1_200_000);

async function act(command: Command, world: World): Promise<void> {
  switch (command.kind) {
    case 'create':
    case 'correct':
      return make(command, command.kind === 'correct' ? 'Nachmeldung' : null, world);
    case 'draft':
      return draft(command, world);
    case 'approve':
      return release(command, world);
    case 'withdraw':
      return takeBack(command, world);
    case 'send':
      return send(command, world);
    case 'send-draft':
      return sendDraft(command, world);
  }
}

interface Making {
  readonly slot: Slot;
  readonly figures: string;
  readonly holder: string;
  readonly who: string;
}

function contentOf({ figures, holder, slot: { scope } }: Making): Content {
  const all = ['agentur@example.org', holder, 'jobcenter@example.org'];
  return { figures, named: all.filter((address) => isFor(scope ?? undefined, PARTIES[address] ?? '')) };
}

/** As the pipeline does it: the archive is asked for the reason, then the report gets its place. */
function filed(
  making: Making,
  reason: string | null,
  isDraft: boolean,
  { box }: World,
): string | FiledReport {
  const { slot, who: author } = making;
  const content = contentOf(making);
  const side = scopeField(slot.scope ?? undefined);
  const about = { agreement: 'msh-2020', month: month(slot.month), edition: 'monat', ...side } as const;
  const options = {
    month: slot.month,
    ...side,
    data: JSON.stringify(content),
    draft: isDraft,
    author: { author, account: `konto-${author}` },
    dispatch: {
      approval: { fourEyes: true, entitled: [] },
      recipients: content.named.map((address) => ({
        party: PARTIES[address] ?? 'jobcenter',
        name: address,
        salutation: 'Guten Tag',
        address,
      })),
    },
  };
  const { inputs } = sampleFiling(box, options);
  const hashWith = (ground: Ground | null) => {
    const own = ground && { correction: ground.reason, correctedVersion: ground.version };
    return inputsHashOf(inputs, '0.1.0', { ...about, draft: false, ...own });
  };
  const isHandedOver = (report: FiledReport) => handedOver(report, box).recipients.length > 0;
  const asked = correctionOf({ about, draft: isDraft, reason, inputs, hashWith, isHandedOver }, box);
  if (!asked.ok) return asked.diagnostics[0]?.code ?? '';
  const own = asked.value && { correction: asked.value.reason, corrects: asked.value.version };
  return archive(sampleFiling(box, { ...options, ...own }), box, clock);
}

function make(making: Making, reason: string | null, world: World): void {
  const real = filed(making, reason, false, world);
  const expected = world.model.create(making.slot, contentOf(making), reason, making.who);
  expect(typeof real === 'string' ? real : [real.version, real.draft]).toEqual(
    typeof expected === 'string' ? expected : [expected.version, false],
  );
}

function draft(making: Making, world: World): void {
  const real = filed(making, null, true, world);
  const expected = world.model.draft(making.slot, contentOf(making), making.who);
  expect(typeof real === 'string' ? real : real.draft).toBe(expected.draft);
}

function release(
  { slot, who: by }: { readonly slot: Slot; readonly who: string },
  { box, model }: World,
): void {
  const report = inSlot(slot, box).findLast((each) => !each.draft);
  const hash = report?.reportId ?? 'ffffffff';
  const outcome = approve({ hash, by, role: '', reason: '', account: `konto-${by}` }, box, clock);
  expect(outcome.diagnostics[0]?.code ?? null).toBe(model.approve(slot, by));
}

function takeBack({ slot }: { readonly slot: Slot }, { box, model }: World): void {
  const report = newestApproved(slot, box);
  const expected = model.withdraw(slot);
  expect(report === undefined ? 'ARC-557' : takenBack(report, box)).toBe(expected);
}

function takenBack(report: FiledReport, box: Archive): string | null {
  const request = { report, by: 'head', reason: 'falsch', handed: handedOver(report, box) };
  return withdraw(request, box, clock).diagnostics[0]?.code ?? null;
}

interface Sending {
  readonly slot: Slot;
  readonly answers: readonly Outcome[];
}

async function send({ slot, answers: said }: Sending, world: World): Promise<void> {
  const { box, model, taken } = world;
  const reports = inSlot(slot, box).filter((each) => !each.draft && holds(each, box));
  const expected = model.newestApproved(slot);
  expect(reports.length > 0).toBe(expected !== undefined);
  const heard = serverOf(said, slot, taken);
  if (reports.length > 0) await deliver({ box, reports, atOnce: true }, { mailer: heard.mailer, clock });
  const due = expected === undefined ? [] : model.send(expected, answerIn(said));
  expect(heard.asked.toSorted()).toEqual(due.toSorted());
}

async function sendDraft({ slot, answers: said }: Sending, { box, model, taken }: World): Promise<void> {
  const report = inSlot(slot, box).findLast((each) => each.draft);
  const expected = model.last(slot, true);
  expect(report === undefined).toBe(expected === undefined);
  if (report === undefined || expected === undefined) return;
  const heard = serverOf(said, slot, taken);
  const request = { box, reports: [report], options: { drafts: true }, atOnce: true };
  await deliver(request, { mailer: heard.mailer, clock }).catch((error: unknown) => {
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({ code: 'MAI-641' });
  });
  const due = model.isReplaced(expected) ? [] : model.send(expected, answerIn(said));
  expect(heard.asked.toSorted()).toEqual(due.toSorted());
}

function answerIn(said: readonly Outcome[]): (address: string) => Outcome {
  return (address) => said[ADDRESSES.indexOf(address)] ?? 'accepted';
}

function serverOf(said: readonly Outcome[], slot: Slot, taken: World['taken']) {
  const asked: string[] = [];
  const mailer: Mailer = {
    kind: 'smtp',
    send: async (mail, _bytes, beforeDot) => {
      const kind = answerIn(said)(mail.to.address);
      asked.push(mail.to.address);
      if (kind === 'accepted' || kind === 'unclear') {
        beforeDot();
        taken.push({ mail, slot });
      }
      return { kind, answer: kind };
    },
  };
  return { asked, mailer };
}

function inSlot({ month: at, scope }: Slot, box: Archive): readonly FiledReport[] {
  return filedReports(box).filter((each) => each.month === month(at) && (each.scope ?? null) === scope);
}

/** Told by the lines of the journal, not by the code under test. */
function holds({ pdfSha256 }: FiledReport, { records }: Archive, before = records.length): boolean {
  const last = records
    .slice(0, before)
    .map(({ event }) => event)
    .findLast(
      (event) => (event.kind === 'approved' || event.kind === 'withdrawn') && event.pdfSha256 === pdfSha256,
    );
  return last?.kind === 'approved';
}

function newestApproved(slot: Slot, box: Archive): FiledReport | undefined {
  return inSlot(slot, box)
    .filter((each) => !each.draft && holds(each, box))
    .toSorted((a, b) => a.version - b.version)
    .at(-1);
}

/** I4: nobody got a scope they lack. I7: approval precedes dispatch. Nothing twice, and no draft as a report. */
function demandInvariants({ box, taken }: World): void {
  const reports = filedReports(box);
  for (const { mail, slot } of taken) {
    expect(isFor(slot.scope ?? undefined, PARTIES[mail.to.address] ?? '')).toBe(true);
    const pdf = mail.attachments.at(-1);
    const named = readIdentifier(pdf?.bytes ?? new Uint8Array())?.split('/') ?? [];
    expect(named[3] === 'entwurf').toBe(pdf?.fileName.includes('Entwurf'));
  }
  const ids = taken.map(({ mail }) => mail.messageId);
  expect(new Set(ids).size).toBe(ids.length);
  box.records.forEach(({ event }, line) => {
    if (event.kind === 'attempt') {
      const report = reports.find(({ reportId }) => reportId === event.reportId);
      expect(report?.draft || (report !== undefined && holds(report, box, line))).toBe(true);
    }
    if (event.kind === 'approved') {
      const authors = authorsOf(box, event.reportId).map(({ author }) => author);
      const later = box.records
        .slice(line)
        .some(({ event: other }) => other.kind === 'filed' && other.reportId === event.reportId);
      if (!later) expect(authors).not.toContain(event.by);
    }
  });
}
