import type { MailState } from '../domain/archive-entry.ts';
import type { Recipient } from '../domain/dispatch.ts';
import {
  type Archive,
  approvalOf,
  areAboutTheSame,
  type FiledReport,
  filedReports,
} from '../domain/journal.ts';
import { hostOf } from '../domain/mail-address.ts';
import { filedDispatch } from './filed-dispatch.ts';
import { handedOver } from './handed-over.ts';
import { accountOf } from './mail-ledger.ts';

/** Who a report goes to, and who it does not go to by itself. */
export interface Addressees {
  readonly recipients: readonly Recipient[];
  /** Of these, those the definitions do not name any more: they have what is corrected. */
  readonly former: readonly Recipient[];
  /** Of the former, those on a host that is not allowed any more, until a person lets their message go out. */
  readonly foreign: readonly Recipient[];
  /** Named by the definitions, but without what is corrected: only a person decides that they get it. */
  readonly passedOver: readonly Recipient[];
}

/** Released for this address, and neither with its owner nor settled by a person. */
const OWED: readonly MailState[] = ['BEREIT', 'IN_ARBEIT', 'VERSCHOBEN', 'ABGELEHNT'];

/**
 * Who a report goes to. German: Empfängerkreis.
 *
 * A correction goes to exactly those who have an earlier version or may have it, by the addresses of the journal, and to
 * those who are still named and to whom an earlier one was owed when it was replaced; where nobody has any, it is the
 * first that goes out. Everything else goes to whom its dispatch names; so does the draft of a correction, for whoever
 * writes the opinions need not have the version before.
 * Takes   `also`: addresses of the dispatch that shall have the correction all the same. Once tried, they belong to it.
 */
export function addresseesOf(report: FiledReport, box: Archive, also: readonly string[] = []): Addressees {
  const dispatch = filedDispatch(report, box);
  const named = dispatch.recipients;
  const corrects = report.correction !== undefined && !report.draft;
  const earlier = corrects ? versionsBefore(report, box) : [];
  const holders = distinct(earlier.flatMap((other) => holdersOf(other, box)));
  if (holders.length === 0) return { recipients: named, former: [], foreign: [], passedOver: [] };
  const owed = earlier.flatMap((other) => owedBy(other, box));
  const entitled = [...holders, ...owed].map(({ address }) => address);
  const wanted = ({ address }: Recipient) =>
    [...entitled, ...also].some((other) => isSame(other, address)) ||
    accountOf(box, report.reportId, address).attempts > 0;
  const former = holders.filter(({ address }) => !named.some((each) => isSame(each.address, address)));
  return {
    recipients: [...named.filter(wanted), ...former],
    former,
    foreign: former.filter(
      ({ address }) => !isAllowed(address, dispatch.allowedHosts) && !isLetOut(report, address, box),
    ),
    passedOver: named.filter((each) => !wanted(each)),
  };
}

/** Earlier versions of a report, the newest first. */
function versionsBefore(report: FiledReport, box: Archive): readonly FiledReport[] {
  return filedReports(box)
    .filter((other) => !other.draft && areAboutTheSame(other, report) && other.version < report.version)
    .toSorted((a, b) => b.version - a.version);
}

/** Whoever has a version, as its dispatch names them. */
function holdersOf(report: FiledReport, box: Archive): readonly Recipient[] {
  const known = addresseesOf(report, box).recipients;
  return handedOver(report, box).recipients.flatMap((address) =>
    known.filter((each) => each.address === address),
  );
}

/** Whoever should have had a version and has not: nobody, where its release was taken back. */
function owedBy(report: FiledReport, box: Archive): readonly Recipient[] {
  if (approvalOf(box, report.pdfSha256) === null) return [];
  return addresseesOf(report, box).recipients.filter(({ address }) =>
    OWED.includes(accountOf(box, report.reportId, address).state),
  );
}

/** Archives older than the list of hosts have none. */
function isAllowed(address: string, hosts: readonly string[] | undefined): boolean {
  return hosts === undefined || hosts.includes(hostOf(address));
}

/** A person said, with name and reason, that this message goes out all the same. */
function isLetOut(report: FiledReport, address: string, box: Archive): boolean {
  return accountOf(box, report.reportId, address).decision?.decision === 'erneut-senden';
}

function distinct(all: readonly Recipient[]): readonly Recipient[] {
  return all.filter((one, index) => all.findIndex(({ address }) => isSame(address, one.address)) === index);
}

/** Mailboxes do not tell capitals apart. */
export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
