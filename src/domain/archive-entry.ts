import type { Provider } from './agreement.ts';
import type { Edition } from './draft.ts';
import type { Day, Month } from './month.ts';

/** A stored file of a report, addressed by its content. */
export interface ArchivedObject {
  /** Role: `pdf`, `json`, `html`, `mail-picture`, `versand`, `order`, `export`, `definition`, `picture`, `template`, `tokens`, `font`, `consulted`. */
  readonly role: string;
  /** Name it is known by: `data/exporte/2020-08/lza.csv`. */
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}

/** One filed report. German: Archivakte. */
export interface ArchiveEntry {
  readonly reportId: string;
  readonly predecessorId: string | null;
  /** SHA-256 over everything the report was made of. */
  readonly inputsHash: string;
  readonly agreement: string;
  readonly month: Month;
  readonly edition: Edition;
  /** The side whose edition it is; absent for the whole one, as in archives older than scopes. */
  readonly scope?: Provider;
  readonly version: number;
  readonly day: Day;
  readonly draft: boolean;
  /** A draft without a day of return, which does not go out; absent for all others. German: nur zum Ansehen. */
  readonly forOwnEyes?: true;
  /** Why it replaces an approved version; absent for a first one and in archives older than corrections. German: Grund der Korrektur. */
  readonly correction?: string;
  readonly pdfSha256: string;
  readonly objects: readonly ArchivedObject[];
  /** False when the same report was already in the archive. */
  readonly fresh: boolean;
}

/** The act by which a named office releases exactly these bytes. German: Freigabe. */
export interface Approval {
  readonly reportId: string;
  readonly pdfSha256: string;
  readonly by: string;
  readonly role: string;
  readonly reason: string;
  /** Whom a deputy stands in for, empty where nobody is named; absent for an office that acts itself. German: in Vertretung. */
  readonly deputyFor?: string;
  /** The account at the computer it came from. German: Benutzerkonto. */
  readonly account?: string;
  /** True for the releases of the invented sample, which no office gave. German: Muster. */
  readonly sample: boolean;
  /** UTC time stamp. */
  readonly at: string;
}

/** Takes an approval back before anything was handed over. German: Rücknahme der Freigabe. */
export interface Withdrawal {
  readonly reportId: string;
  readonly pdfSha256: string;
  readonly by: string;
  readonly reason: string;
  /** The account at the computer it came from. */
  readonly account?: string;
  /** UTC time stamp. */
  readonly at: string;
}

/** Who had a report filed; it binds them under the four-eyes rule and never reaches the report. German: verfasst durch. */
export interface Author {
  /** As given by `--durch`; absent where nobody was named. */
  readonly author?: string;
  /** The account at the computer. */
  readonly account?: string;
}

/** States of one message. German: Zustellstand. See `deliver/`. */
export type MailState =
  | 'GEPLANT'
  | 'BEREIT'
  | 'IN_ARBEIT'
  | 'VERSCHOBEN'
  | 'ABGELEHNT'
  | 'ANGENOMMEN'
  | 'UNKLAR'
  /** A person decided that nothing is left to do. */
  | 'ERLEDIGT';

/** What became of one message to one signatory. German: Zustellnachweis. */
export interface Receipt {
  readonly reportId: string;
  readonly pdfSha256: string;
  readonly recipient: string;
  readonly messageId: string;
  readonly state: MailState;
  /** The server's answer, or the file written to the local outbox. */
  readonly answer: string;
  /** UTC time stamp. */
  readonly at: string;
}
