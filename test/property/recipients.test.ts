import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeMail } from '../../src/deliver/compose-mail.ts';
import { prepare } from '../../src/deliver/prepare.ts';
import type { Provider } from '../../src/domain/agreement.ts';
import { documentIdentifier } from '../../src/domain/chain.ts';
import type { Dispatch } from '../../src/domain/dispatch.ts';
import type { Edition } from '../../src/domain/draft.ts';
import { ApprovalMissing, ScopeViolation } from '../../src/domain/failure.ts';
import type { Archive, FiledReport, JournalRecord } from '../../src/domain/journal.ts';
import { day, month } from '../../src/domain/month.ts';
import type { Party } from '../../src/domain/parties.ts';
import { sha256Hex } from '../../src/domain/sha256.ts';
import { type History, PEOPLE, playHistory, type Step } from '../support/mail-history.ts';
import { bytesOf, MAIL } from '../support/sample-filing.ts';

const LONG = process.env['ZIELBERICHT_LANG'] !== undefined;
const RUNS = LONG ? 1_000_000 : 5_000;
const PATIENCE = LONG ? 3_600_000 : 60_000;

/** What tells one report from another. */
interface Identity {
  readonly agreement: string;
  readonly month: string;
  readonly edition: Edition;
  readonly scope: Provider | undefined;
  readonly version: number;
}

interface Person {
  readonly party: Party['id'];
  readonly address: string;
}

/** Names that begin alike, so that nothing is found right by its beginning alone. */
const identity: fc.Arbitrary<Identity> = fc.record({
  agreement: fc.constantFrom('msh-2020', 'msh-2021', 'msh-20', 'halle-2020'),
  month: fc.constantFrom('2020-08', '2020-07', '2020-12'),
  edition: fc.constantFrom<Edition>('monat', 'jahr'),
  scope: fc.constantFrom<Provider | undefined>(undefined, 'BA', 'Kommune'),
  version: fc.constantFrom(1, 2, 11, 12),
});

const person: fc.Arbitrary<Person> = fc.record({
  party: fc.constantFrom<Party['id']>('agentur', 'landkreis', 'jobcenter'),
  address: fc.constantFrom(
    'a@example.org',
    'b@example.org',
    'A@example.org',
    'c@kreis.example',
    'd@exarnple.org',
    'e@example.org, f@example.org',
    'g@example.org\r\nBcc: h@example.org',
    'i@xn--exmple-cua.org',
    'j@example.org.kreis.example',
  ),
});

const HOSTS = ['example.org', 'kreis.example'];
const READERS: Readonly<Record<Provider, readonly string[]>> = {
  BA: ['agentur', 'jobcenter'],
  Kommune: ['landkreis', 'jobcenter'],
};

const scene = fc.record({
  row: identity,
  /** What the PDF and the dispatch are really of: mostly of the row's own report. */
  ofPdf: fc.option(identity, { freq: 1 }),
  ofDispatch: fc.option(identity, { freq: 1 }),
  persons: fc.array(person, { minLength: 1, maxLength: 3 }),
  approved: fc.constantFrom(true, true, true, false),
});
type Scene = typeof scene extends fc.Arbitrary<infer Value> ? Value : never;

/** Says of itself who it is: the same identity, the same id. */
function idOf({ agreement, month: at, edition, scope, version }: Identity): string {
  return sha256Hex([agreement, at, edition, scope ?? '', String(version)].join('|'));
}

function identifierOf(one: Identity): string {
  const { agreement, month: at, edition, scope, version } = one;
  const side = scope === undefined ? {} : { scope };
  return documentIdentifier({ agreement, month: month(at), edition, ...side, version, reportId: idOf(one) });
}

function dispatchOf(one: Identity, persons: readonly Person[]): Dispatch {
  return {
    reportId: idOf(one),
    agreement: one.agreement,
    sender: { name: 'Controlling', address: 'controlling@example.org' },
    replyTo: 'controlling@example.org',
    recipients: persons.map((each) => ({ ...each, name: each.party, salutation: 'Guten Tag' })),
    pdfFileName: 'bericht.pdf',
    mail: MAIL,
    identifier: identifierOf(one),
    allowedHosts: HOSTS,
  };
}

/** An archive that holds the row, and behind it whatever PDF and dispatch the scene has. */
function archiveOf({ row, ofPdf, ofDispatch, persons, approved }: Scene): {
  readonly box: Archive;
  readonly report: FiledReport;
} {
  const pdf = bytesOf(`<dc:identifier>${identifierOf(ofPdf ?? row)}</dc:identifier>`);
  const versand = bytesOf(JSON.stringify(dispatchOf(ofDispatch ?? row, persons)));
  const objects = new Map([pdf, versand].map((bytes) => [sha256Hex(bytes), bytes]));
  const { scope, month: at, ...rest } = row;
  const report: FiledReport = {
    ...rest,
    ...(scope !== undefined && { scope }),
    month: month(at),
    reportId: idOf(row),
    predecessorId: null,
    inputsHash: '',
    day: day('2020-09-28'),
    draft: false,
    pdfSha256: sha256Hex(pdf),
    objects: [{ role: 'versand', name: 'versand.json', sha256: sha256Hex(versand), size: versand.length }],
  };
  const { reportId, pdfSha256 } = report;
  const release = { reportId, pdfSha256, by: 'Leitung', role: '', reason: '', sample: false };
  const records = approved ? [record({ kind: 'approved', ...release })] : [];
  const box = { records, head: '', object: (sha256: string) => objects.get(sha256) ?? new Uint8Array() };
  return { box: box as unknown as Archive, report };
}

function record(event: JournalRecord['event']): JournalRecord {
  return { number: 1, at: '2020-09-28T08:00:00Z', previous: '', hash: '', event };
}

/** Told anew, in other words than the programme's: may this scene send, and to whom? */
function mayGoOut({ row, ofPdf, ofDispatch, persons, approved }: Scene): boolean {
  const same = (other: Identity | null) =>
    other === null ||
    JSON.stringify({ ...row, scope: row.scope ?? null }) ===
      JSON.stringify({ ...other, scope: other.scope ?? null });
  const plain = /^[a-z]@(example\.org|kreis\.example)$/i;
  const addresses = persons.map(({ address }) => address.toLowerCase());
  const readers = row.scope === undefined ? null : READERS[row.scope];
  return (
    approved &&
    same(ofPdf) &&
    same(ofDispatch) &&
    persons.every(({ party, address }) => plain.test(address) && (readers?.includes(party) ?? true)) &&
    new Set(addresses).size === addresses.length
  );
}

/** The addresses of the mails that would be written, or what stopped them. */
function written(what: Scene): readonly string[] | 'stopped' {
  const { box, report } = archiveOf(what);
  try {
    const letter = { ...prepare(report, box), head: '' };
    return letter.dispatch.recipients.map((one) => composeMail(letter, one).to.address);
  } catch (error) {
    if (error instanceof ScopeViolation || error instanceof ApprovalMissing) return 'stopped';
    throw error;
  }
}

describe('of all recipients, scopes, agreements and versions', () => {
  it(
    'nothing is ever written to somebody it is not for, and nothing that is right is held back',
    () => {
      let sent = 0;
      fc.assert(
        fc.property(scene, (what) => {
          const mails = written(what);
          if (mails !== 'stopped') sent += 1;
          expect(mails).toEqual(mayGoOut(what) ? what.persons.map(({ address }) => address) : 'stopped');
        }),
        { numRuns: RUNS },
      );
      // Both sides of the question were asked.
      expect(sent).toBeGreaterThan(RUNS / 100);
      expect(sent).toBeLessThan(RUNS / 2);
    },
    PATIENCE,
  );
});

/** A history is some thirty questions whether one address gets one report. */
const HISTORIES = RUNS / 10;

const places = (minLength: number) =>
  fc.uniqueArray(fc.nat({ max: PEOPLE.length - 1 }), { minLength, maxLength: 3 });

const step: fc.Arbitrary<Step> = fc.record({
  draft: fc.constantFrom(false, false, true),
  named: fc.oneof({ arbitrary: fc.constant([0, 1, 2]), weight: 2 }, { arbitrary: places(1), weight: 3 }),
  hosts: fc.constantFrom(HOSTS, HOSTS, HOSTS, ['example.org']),
  approved: fc.constantFrom(true, true, true, false),
  answers: fc.array(fc.constantFrom('accepted', 'accepted', 'unclear', 'rejected', 'deferred'), {
    minLength: 1,
    maxLength: 4,
  }),
  sendings: fc.constantFrom(0, 1, 1, 2),
  also: fc.oneof({ arbitrary: fc.constant([]), weight: 3 }, { arbitrary: places(0), weight: 1 }),
  verdict: fc.constantFrom(null, null, 'angekommen', 'erneut-senden', 'erledigt'),
  again: fc.nat({ max: 4 }),
});

const history: fc.Arbitrary<History> = fc.record({
  scope: fc.constantFrom<Provider | undefined>(undefined, undefined, 'BA', 'Kommune'),
  steps: fc.array(step, { minLength: 1, maxLength: 4 }),
  probeTo: fc.constantFrom('controlling@example.org', 'c@example.org', 'a@example.org', 'x@fremd.example'),
});

describe('of all corrections, drafts and probes', () => {
  it(
    'nobody gets what is not for them, and nobody of the dispatch is lost',
    async () => {
      const sum = { cases: 0, mails: 0, corrections: 0, drafts: 0, probes: 0 };
      await fc.assert(
        fc.asyncProperty(history, async (what) => {
          const { wrong, ...counts } = await playHistory(what);
          expect(wrong).toEqual([]);
          for (const [name, count] of Object.entries(counts)) sum[name as keyof typeof sum] += count;
        }),
        { numRuns: HISTORIES },
      );
      // Each kind was there, again and again.
      expect(sum.cases).toBeGreaterThan(RUNS);
      expect(Math.min(sum.corrections, sum.drafts, sum.probes)).toBeGreaterThan(HISTORIES / 10);
    },
    PATIENCE,
  );
});
