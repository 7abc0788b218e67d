/**
 * Versions, corrections and drafts of one report, sent and probed in any order: played with the real sending, and told
 * once more with lists of names alone.
 */
import { deliver } from '../../src/deliver/deliver.ts';
import { leftBehind, plan } from '../../src/deliver/plan.ts';
import { sendProbe } from '../../src/deliver/probe.ts';
import type { Provider } from '../../src/domain/agreement.ts';
import { documentIdentifier } from '../../src/domain/chain.ts';
import type { Dispatch, Recipient } from '../../src/domain/dispatch.ts';
import { ApprovalMissing, ScopeViolation } from '../../src/domain/failure.ts';
import type { Archive, FiledReport, JournalRecord } from '../../src/domain/journal.ts';
import { day, month } from '../../src/domain/month.ts';
import { sha256Hex } from '../../src/domain/sha256.ts';
import { bytesOf, MAIL } from './sample-filing.ts';
import { scriptedMailer } from './scripted-mailer.ts';

const NOW = '2020-09-28T08:00:00Z';
const CLOCK = { now: () => NOW };

/** Three houses; the Landkreis has a successor, an address of before the move, and the Agentur one that differs by a capital. */
export const PEOPLE: readonly Recipient[] = [
  person('agentur', 'Erika', 'a@example.org'),
  person('landkreis', 'Änne', 'b@kreis.example'),
  person('jobcenter', 'Max', 'c@example.org'),
  person('landkreis', 'Nora', 'd@kreis.example'),
  person('landkreis', 'Änne', 'neu@example.org'),
  person('agentur', 'Erika', 'A@example.org'),
];

function person(party: Recipient['party'], name: string, address: string): Recipient {
  return { party, name, address, salutation: 'Guten Tag' };
}

const READERS: Readonly<Record<Provider, readonly string[]>> = {
  BA: ['agentur', 'jobcenter'],
  Kommune: ['landkreis', 'jobcenter'],
};

type Answer = 'accepted' | 'unclear' | 'rejected' | 'deferred';
type Verdict = 'angekommen' | 'erneut-senden' | 'erledigt';

/** One filing and what is done with it. */
export interface Step {
  readonly draft: boolean;
  /** Places in PEOPLE. */
  readonly named: readonly number[];
  readonly hosts: readonly string[];
  readonly approved: boolean;
  /** What the server says to one message after the other, from the beginning again. */
  readonly answers: readonly Answer[];
  /** How often it is sent. */
  readonly sendings: number;
  readonly also: readonly number[];
  /** What a person says about each message that waits for one. */
  readonly verdict: Verdict | null;
  /** An earlier filing that somebody asks for again afterwards. */
  readonly again: number;
}

export interface History {
  readonly scope: Provider | undefined;
  readonly steps: readonly Step[];
  readonly probeTo: string;
}

/** What the model knows of one filing. `got` is by address in small letters. */
interface Told {
  readonly report: FiledReport;
  readonly step: Step;
  readonly named: readonly Recipient[];
  readonly got: Map<string, Answer | 'again' | 'waived' | 'settled'>;
  /** Addresses to which a person let a message go. */
  readonly letOut: Set<string>;
}

/** What came of a history. */
export interface Outcome {
  /** In words, what should not be; empty when all is well. */
  readonly wrong: readonly string[];
  /** How many times it was asked whether one address gets one report. */
  readonly cases: number;
  readonly mails: number;
  readonly corrections: number;
  readonly drafts: number;
  readonly probes: number;
}

const keyOf = (address: string) => address.toLowerCase();

export async function playHistory({ scope, steps, probeTo }: History): Promise<Outcome> {
  const box = memoryBox();
  const told: Told[] = [];
  const wrong: string[] = [];
  const counts = { cases: 0, mails: 0, corrections: 0, drafts: 0, probes: 0 };
  otherAgreement(box, scope);

  async function send(one: Told, also: readonly string[]): Promise<void> {
    const expected = due(one, told, scope, also);
    const mails = await sentNow(one, box, also);
    compare(`v${one.report.version}${one.report.draft ? ' draft' : ''}`, expected, mails);
    counts.mails += mails.length;
    if (one.report.draft) counts.drafts += mails.length;
    else if (one.report.correction !== undefined) counts.corrections += mails.length;
  }

  function compare(what: string, expected: readonly string[], actual: readonly string[]): void {
    counts.cases += PEOPLE.length;
    const [is, should] = [sorted(actual), sorted(expected)];
    if (is !== should) wrong.push(`${what} went to [${is}] instead of [${should}]`);
  }

  for (const step of steps) {
    const one = fileStep(step, told, scope, box);
    const also = step.also.flatMap((place) => PEOPLE[place]?.address ?? []);
    for (let sending = 0; sending < step.sendings; sending += 1) await send(one, also);
    settle(one, told, box);
    const earlier = told[step.again];
    if (earlier !== undefined) await send(earlier, []);
  }
  const last = told.at(-1);
  if (last !== undefined) {
    const before = standOf(told, box);
    const probes = await probed(last, probeTo, box);
    compare('probe', probeOf(last, told, scope, probeTo), probes.about);
    if (probes.to.some((address) => address !== probeTo)) wrong.push(`a probe went to ${probes.to}`);
    if (standOf(told, box) !== before) wrong.push('a probe changed the plan');
    counts.probes += probes.to.length;
  }
  return { ...counts, wrong: [...wrong, ...lost(told, box)] };
}

/* ---- with the real sending ---- */

async function sentNow(one: Told, box: Archive, also: readonly string[]): Promise<readonly string[]> {
  const mails: string[] = [];
  const mailer = scriptedMailer(({ to, attachments }, call) => {
    const answer = one.step.answers[(call - 1) % one.step.answers.length] ?? 'accepted';
    const ownBytes = attachments.every(({ bytes }) => sha256Hex(bytes) === one.report.pdfSha256);
    mails.push(ownBytes ? keyOf(to.address) : `${to.address} with another PDF`);
    one.got.set(keyOf(to.address), answer);
    return answer;
  });
  const request = { box, reports: [one.report], options: { drafts: one.report.draft, also }, atOnce: true };
  await refusable(() => deliver(request, { mailer, clock: CLOCK }));
  lookAt(one, box);
  return mails;
}

async function probed(
  one: Told,
  to: string,
  box: Archive,
): Promise<{ readonly to: readonly string[]; readonly about: readonly string[] }> {
  const mailer = scriptedMailer(() => 'accepted');
  await refusable(() => sendProbe({ box, reports: [one.report], to }, { mailer, clock: CLOCK }));
  lookAt(one, box);
  const subjects = mailer.taken.map(({ mail }) => /^\[PROBE an (\S+)\]/.exec(mail.subject)?.[1] ?? '');
  return { to: mailer.taken.map(({ mail }) => mail.to.address), about: subjects.map(keyOf) };
}

/** What must not be sent is refused, before any message. */
async function refusable(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const isRefusal =
      error instanceof ScopeViolation || error instanceof ApprovalMissing || error instanceof RangeError;
    if (!isRefusal) throw error;
  }
}

/** A person looks at what stopped the sending. */
function lookAt({ report }: Told, box: Archive): void {
  const said = { reportId: report.reportId, recipient: '', by: 'M', reason: 'x' };
  if (box.records.at(-1)?.event.kind === 'stopped')
    box.append({ kind: 'decided', decision: 'angesehen', ...said }, NOW);
}

/** A person says something about every message that waits for them. */
function settle(one: Told, told: readonly Told[], box: Archive): void {
  const { verdict } = one.step;
  if (verdict === null || isReplaced(one, told)) return;
  for (const row of plan(one.report, box).filter(({ action }) => action === 'decide')) {
    const { address } = row.recipient;
    const tried = one.got.has(keyOf(address));
    if (!tried && verdict === 'angekommen') continue;
    const said = { reportId: one.report.reportId, recipient: address, by: 'M', reason: 'x' };
    box.append({ kind: 'decided', decision: verdict, ...said }, NOW);
    if (verdict === 'erneut-senden') one.letOut.add(keyOf(address));
    const without = tried ? 'settled' : 'waived';
    one.got.set(
      keyOf(address),
      verdict === 'angekommen' ? 'accepted' : verdict === 'erledigt' ? without : 'again',
    );
  }
}

function standOf(told: readonly Told[], box: Archive): string {
  return told
    .flatMap(({ report }) => plan(report, box))
    .map(({ recipient, state, action, attempts }) => `${recipient.address} ${state} ${action} ${attempts}`)
    .join('\n');
}

/* ---- told once more ---- */

/** Who gets a report now, in small letters. */
function due(
  one: Told,
  told: readonly Told[],
  scope: Provider | undefined,
  also: readonly string[],
): readonly string[] {
  if (!(one.report.draft || one.step.approved) || isReplaced(one, told)) return [];
  const reached = reachable(one, told, also);
  if (isStopped(one, reached, scope)) return [];
  return reached.filter((address) => [undefined, 'deferred', 'again'].includes(one.got.get(address)));
}

function probeOf(
  one: Told,
  told: readonly Told[],
  scope: Provider | undefined,
  to: string,
): readonly string[] {
  const ownHouse = to === 'controlling@example.org' || to === 'c@example.org';
  const reached = reachable(one, told, []);
  const goes = ownHouse && (one.report.draft || one.step.approved) && !isReplaced(one, told);
  return goes && !isStopped(one, reached, scope) ? reached : [];
}

/** Without those on a host that was given up, unless a person let their message out. */
function reachable(one: Told, told: readonly Told[], also: readonly string[]): readonly string[] {
  return meant(one, told, also).filter(
    (address) => one.step.hosts.includes(hostOf(address)) || one.letOut.has(address),
  );
}

/** A host that is not allowed, a reader of another side, two people in one mailbox. */
function isStopped(one: Told, reached: readonly string[], scope: Provider | undefined): boolean {
  const namedKeys = one.named.map(({ address }) => keyOf(address));
  const mayRead = (address: string) => {
    const party = PEOPLE.find((each) => keyOf(each.address) === address)?.party ?? '';
    return scope === undefined || READERS[scope].includes(party);
  };
  return (
    one.named.some(({ address }) => !one.step.hosts.includes(hostOf(address))) ||
    reached.some((address) => !mayRead(address)) ||
    namedKeys.some((key, index) => namedKeys.indexOf(key) !== index && reached.includes(key))
  );
}

/** A correction is for whoever has an earlier version, and for those still named who should have had one. */
function meant(one: Told, told: readonly Told[], also: readonly string[] = []): readonly string[] {
  const named = [...new Set(one.named.map(({ address }) => keyOf(address)))];
  if (one.report.draft || one.report.version === 1) return named;
  const earlier = told.filter(({ report }) => !report.draft && report.version < one.report.version);
  const have = new Set(earlier.flatMap(({ got }) => [...got.keys()].filter((key) => has(got.get(key)))));
  if (have.size === 0) return named;
  const owed = earlier
    .filter(({ step }) => step.approved)
    .flatMap((other) => meant(other, told).filter((key) => isOwed(other.got.get(key))));
  const wanted = new Set([...owed, ...also.map(keyOf), ...one.got.keys()]);
  return [...new Set([...have, ...named.filter((key) => wanted.has(key))])];
}

type Got = ReturnType<Told['got']['get']>;

function has(got: Got): boolean {
  return got === 'accepted' || got === 'unclear' || got === 'settled';
}

function isOwed(got: Got): boolean {
  return !has(got) && got !== 'waived';
}

function isReplaced({ report }: Told, told: readonly Told[]): boolean {
  const later = told.slice(told.findIndex((other) => other.report === report) + 1);
  return told.some(({ report: other, step }) => {
    const counts = !other.draft && step.approved;
    return counts && (report.draft ? other.version >= report.version : other.version > report.version);
  })
    ? true
    : report.draft && later.some(({ report: other }) => other.draft);
}

/** Whom an approved version was for: they have it, the newest is for them, or somebody is asked about them. */
function lost(told: readonly Told[], box: Archive): readonly string[] {
  const approved = told.filter(({ report, step }) => !report.draft && step.approved);
  const newest = approved.at(-1);
  if (newest === undefined) return [];
  const asked = leftBehind(box).map(
    ({ report, recipient }) => `${report.version} ${keyOf(recipient.address)}`,
  );
  const carriedOn = meant(newest, told).flatMap((key) => [key, `${personOf(key)}`]);
  return approved.slice(0, -1).flatMap((one) =>
    meant(one, told)
      .filter((key) => isOwed(one.got.get(key)))
      .filter((key) => !carriedOn.includes(key) && !carriedOn.includes(personOf(key)))
      .filter((key) => !asked.includes(`${one.report.version} ${key}`))
      .map((key) => `${key} is lost with version ${one.report.version}`),
  );
}

function personOf(key: string): string {
  const found = PEOPLE.find(({ address }) => keyOf(address) === key);
  return `${found?.party} ${found?.name}`;
}

function hostOf(address: string): string {
  return keyOf(address).split('@')[1] ?? '';
}

function sorted(addresses: readonly string[]): string {
  return addresses.toSorted().join(' ');
}

/* ---- the archive ---- */

function memoryBox(): Archive {
  const records: JournalRecord[] = [];
  const objects = new Map<string, Uint8Array>();
  const keep = (bytes: Uint8Array): string => {
    const sha256 = sha256Hex(bytes);
    objects.set(sha256, bytes);
    return sha256;
  };
  return {
    records,
    get head() {
      return String(records.length);
    },
    append(event, at) {
      const record = { number: records.length + 1, at, previous: '', hash: '', event };
      records.push(record);
      return record;
    },
    keep,
    keepAll: () => {
      throw new Error('nothing is filed here');
    },
    object: (sha256) => objects.get(sha256) ?? new Uint8Array(),
    pieces: (sha256) => [objects.get(sha256) ?? new Uint8Array()],
  };
}

/** In the same journal lies another agreement's report, which everybody has: it must not matter. */
function otherAgreement(box: Archive, scope: Provider | undefined): void {
  const { report } = filed({ agreement: 'msh-2021', version: 1, draft: false }, PEOPLE, [], scope, box);
  for (const { address: recipient } of PEOPLE) {
    const message = { reportId: report.reportId, pdfSha256: report.pdfSha256, recipient, messageId: '<1@x>' };
    box.append({ kind: 'attempt', ...message, number: 1, transport: 'smtp' }, NOW);
    box.append({ kind: 'receipt', ...message, state: 'ANGENOMMEN', answer: '250' }, NOW);
  }
}

function fileStep(step: Step, told: Told[], scope: Provider | undefined, box: Archive): Told {
  const version = 1 + told.filter(({ report, step: { approved } }) => !report.draft && approved).length;
  const named = step.named.flatMap((place) => PEOPLE[place] ?? []);
  const what = { agreement: 'msh-2020', version, draft: step.draft };
  const { report } = filed(what, named, step.hosts, scope, box);
  const one = { report, step, named, got: new Map(), letOut: new Set<string>() };
  told.push(one);
  const release = { reportId: report.reportId, pdfSha256: report.pdfSha256, by: 'Leitung', role: '' };
  if (step.approved && !step.draft)
    box.append({ kind: 'approved', ...release, reason: '', sample: false }, NOW);
  return one;
}

function filed(
  { agreement, version, draft }: Pick<FiledReport, 'agreement' | 'version' | 'draft'>,
  recipients: readonly Recipient[],
  allowedHosts: readonly string[],
  scope: Provider | undefined,
  box: Archive,
): { readonly report: FiledReport } {
  const reportId = sha256Hex(`${agreement} ${version} ${draft} ${box.records.length}`);
  const side = scope === undefined ? {} : { scope };
  const what = { agreement, month: month('2020-08'), edition: 'monat', ...side, version, reportId } as const;
  const identifier = documentIdentifier({ ...what, draft });
  const dispatch: Dispatch = {
    reportId,
    agreement,
    sender: { name: 'Controlling', address: 'controlling@example.org' },
    replyTo: 'controlling@example.org',
    recipients,
    pdfFileName: 'bericht.pdf',
    mail: MAIL,
    identifier,
    allowedHosts,
    ...(draft && { draft: { returnBy: day('2020-09-25') } }),
  };
  const pdfSha256 = box.keep(bytesOf(`<dc:identifier>${identifier}</dc:identifier>`));
  const bytes = bytesOf(JSON.stringify(dispatch));
  const report: FiledReport = {
    ...what,
    draft,
    ...(version > 1 && { correction: 'Nachmeldung' }),
    predecessorId: null,
    inputsHash: '',
    day: day('2020-09-28'),
    pdfSha256,
    objects: [{ role: 'versand', name: 'versand.json', sha256: box.keep(bytes), size: bytes.length }],
  };
  box.append({ kind: 'filed', ...report }, NOW);
  return { report };
}
