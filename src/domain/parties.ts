import type { Day } from './month.ts';

/** A body that takes part: it signs, comments or answers for goals. German: Partner, Stelle. */
export interface Party {
  readonly id: 'agentur' | 'landkreis' | 'jobcenter';
  /** `Agentur für Arbeit Sangerhausen` */
  readonly name: string;
  /** `Agentur für Arbeit` */
  readonly shortName: string;
  /** In the genitive with its article, for headings: `der Agentur für Arbeit`. */
  readonly genitive: string;
  /** Printed with its signatory; absent where none is given. German: Anschrift. */
  readonly address?: string;
}

/** One of the three who sign the agreement and receive the report. German: Unterzeichnende. */
export interface Signatory {
  readonly party: Party['id'];
  readonly name: string;
  /** `Landrätin` */
  readonly role: string;
  /** The body in the signature block: `Landkreis Mansfeld-Südharz`. */
  readonly body: string;
  /** `Sehr geehrte Frau Dr. Klein` */
  readonly salutation: string;
  readonly email: string;
  /** Absent where nobody said so. German: zuletzt bestätigt. */
  readonly confirmedOn?: Day;
  /** Where and when the agreement was signed; a place that cannot be read is null. German: Ort, Datum. */
  readonly signed: { readonly place: string | null; readonly day: Day; readonly note?: string };
}

/** Somebody who writes an opinion on a draft. German: wer Stellung nimmt. */
export type OpinionWriter = Pick<Signatory, 'party' | 'name' | 'salutation' | 'email'>;

/** Where messages of an agreement may go. German: Angaben zum Versand. */
export interface Mailing {
  /** Hosts an address may have, in small letters; as the addresses have them where the agreement lists none. German: erlaubte Hosts. */
  readonly allowedHosts: readonly string[];
  /** Where troubles of the sending are told; null for nowhere. German: Adresse für Fehlermeldungen. */
  readonly noticesTo: string | null;
}
