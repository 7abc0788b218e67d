import type { Agreement } from './agreement.ts';
import type { ApprovalRules } from './approval-rules.ts';
import { documentIdentifier } from './chain.ts';
import type { Day } from './month.ts';
import type { OpinionWriter, Party, Signatory } from './parties.ts';
import type { MailText, Report } from './report.ts';

/** One signatory as the report is sent to. German: Empfängerin, Empfänger. */
export interface Recipient {
  readonly party: Party['id'];
  readonly name: string;
  /** `Sehr geehrte Frau Dr. Klein` */
  readonly salutation: string;
  readonly address: string;
  /** `Landrätin`; absent in archives older than this word. */
  readonly role?: string;
  /** Day on which somebody last confirmed that this person holds the office. German: zuletzt bestätigt. */
  readonly confirmedOn?: Day;
}

/**
 * Who gets a report and with which words. German: Versandauftrag.
 *
 * It is filed beside the PDF, so that sending needs nothing but the archive, months later or on another machine.
 */
export interface Dispatch {
  readonly reportId: string;
  readonly agreement: string;
  readonly sender: { readonly name: string; readonly address: string };
  /** Where answers go: the contact of the agreement. */
  readonly replyTo: string;
  readonly recipients: readonly Recipient[];
  /** `2020-08_Managementbericht_JC-Mansfeld-Suedharz_F1.pdf` */
  readonly pdfFileName: string;
  readonly mail: MailText;
  /** Set for a draft that goes out for opinions, with the day they are due; absent in drafts older than that. */
  readonly draft?: { readonly returnBy: Day | null };
  /** Who may approve it, where the agreement says so: approval needs nothing but the archive. */
  readonly approval?: ApprovalRules;
  /** What the PDF must say about itself: agreement, month, edition with its scope, version, report id. */
  readonly identifier?: string;
  /** Hosts that an address of this report may have, in small letters. German: erlaubte Hosts. */
  readonly allowedHosts?: readonly string[];
  /** Where troubles of the sending are told. German: Adresse für Fehlermeldungen. */
  readonly noticesTo?: string;
}

/** A report goes from the agreement's contact to each of its signatories, a draft to those who write opinions. */
export function dispatchFor(
  agreement: Agreement,
  report: Report,
  pdfFileName: string,
  draft: { readonly returnBy: Day | null } | null = null,
): Dispatch {
  const { name, email } = agreement.contact;
  return {
    reportId: report.reportId,
    agreement: agreement.id,
    sender: { name, address: email },
    replyTo: email,
    recipients: draft === null ? agreement.signatories.map(recipientOf) : opinionWriters(agreement),
    pdfFileName,
    mail: report.mail,
    identifier: documentIdentifier(report),
    allowedHosts: agreement.mailing.allowedHosts,
    ...(agreement.mailing.noticesTo !== null && { noticesTo: agreement.mailing.noticesTo }),
    ...(draft !== null && { draft: { returnBy: draft.returnBy } }),
    ...(draft === null && agreement.approval !== undefined && { approval: agreement.approval }),
  };
}

/** Those the agreement names for opinions; its signatories where it names none. */
function opinionWriters({ opinions, signatories }: Agreement): readonly Recipient[] {
  return (opinions ?? signatories).map(recipientOf);
}

function recipientOf(person: OpinionWriter & Partial<Pick<Signatory, 'role' | 'confirmedOn'>>): Recipient {
  const { party, name, salutation, email, role, confirmedOn } = person;
  const office = role === undefined ? {} : { role };
  const confirmed = confirmedOn === undefined ? {} : { confirmedOn };
  return { party, name, salutation, address: email, ...office, ...confirmed };
}
