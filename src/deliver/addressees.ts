import type { Recipient } from '../domain/dispatch.ts';
import { type Archive, areAboutTheSame, type FiledReport, filedReports } from '../domain/journal.ts';
import { filedDispatch } from './filed-dispatch.ts';
import { handedOver } from './handed-over.ts';
import { accountOf } from './mail-ledger.ts';

/** Who a report goes to, and who it does not go to by itself. */
export interface Addressees {
  readonly recipients: readonly Recipient[];
  /** Of these, those the definitions do not name any more: they have what is corrected. */
  readonly former: readonly Recipient[];
  /** Named by the definitions, but without what is corrected: only a person decides that they get it. */
  readonly passedOver: readonly Recipient[];
}

/**
 * Who a report goes to. German: Empfängerkreis.
 *
 * A correction goes to exactly those who have an earlier version or may have it, by the addresses of the journal; where
 * nobody has, it is the first that goes out. Everything else goes to whom its dispatch names.
 * Takes   `also`: addresses of the dispatch that shall have the correction all the same. Once tried, they belong to it.
 */
export function addresseesOf(report: FiledReport, box: Archive, also: readonly string[] = []): Addressees {
  const named = filedDispatch(report, box).recipients;
  const holders = report.correction === undefined ? [] : holdersBefore(report, box);
  if (holders.length === 0) return { recipients: named, former: [], passedOver: [] };
  const has = (address: string) => holders.some((holder) => isSame(holder.address, address));
  const wanted = ({ address }: Recipient) =>
    has(address) ||
    also.some((other) => isSame(other, address)) ||
    accountOf(box, report.reportId, address).attempts > 0;
  const former = holders.filter(({ address }) => !named.some((each) => isSame(each.address, address)));
  return {
    recipients: [...named.filter(wanted), ...former],
    former,
    passedOver: named.filter((each) => !wanted(each)),
  };
}

/** Whoever has an earlier version, as that version's dispatch names them; the newest version first. */
function holdersBefore(report: FiledReport, box: Archive): readonly Recipient[] {
  const earlier = filedReports(box)
    .filter((other) => !other.draft && areAboutTheSame(other, report) && other.version < report.version)
    .toSorted((a, b) => b.version - a.version);
  const all = earlier.flatMap((other) => {
    const known = addresseesOf(other, box).recipients;
    return handedOver(other, box).recipients.flatMap((address) =>
      known.filter((each) => each.address === address),
    );
  });
  return all.filter((one, index) => all.findIndex(({ address }) => isSame(address, one.address)) === index);
}

/** Mailboxes do not tell capitals apart. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
