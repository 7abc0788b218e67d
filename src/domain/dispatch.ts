import type { Agreement, OpinionWriter, Party } from './agreement.ts';
import type { ApprovalRules } from './approval-rules.ts';
import type { Day } from './month.ts';
import type { MailText, Report } from './report.ts';

/** One signatory as the report is sent to. German: Empfängerin, Empfänger. */
export interface Recipient {
  readonly party: Party['id'];
  readonly name: string;
  /** `Sehr geehrte Frau Dr. Klein` */
  readonly salutation: string;
  readonly address: string;
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
    ...(draft !== null && { draft: { returnBy: draft.returnBy } }),
    ...(draft === null && agreement.approval !== undefined && { approval: agreement.approval }),
  };
}

/** Those the agreement names for opinions; its signatories where it names none. */
function opinionWriters({ opinions, signatories }: Agreement): readonly Recipient[] {
  return (opinions ?? signatories).map(recipientOf);
}

function recipientOf(person: OpinionWriter): Recipient {
  const { party, name, salutation, email } = person;
  return { party, name, salutation, address: email };
}
