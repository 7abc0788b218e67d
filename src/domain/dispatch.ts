import type { Agreement, Party } from './agreement.ts';
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
}

/** A report goes from the agreement's contact to each of its signatories. */
export function dispatchFor(agreement: Agreement, report: Report, pdfFileName: string): Dispatch {
  const { name, email } = agreement.contact;
  return {
    reportId: report.reportId,
    agreement: agreement.id,
    sender: { name, address: email },
    replyTo: email,
    recipients: agreement.signatories.map((signatory) => ({
      party: signatory.party,
      name: signatory.name,
      salutation: signatory.salutation,
      address: signatory.email,
    })),
    pdfFileName,
    mail: report.mail,
  };
}
