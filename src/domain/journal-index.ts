import type { Approval } from './archive-entry.ts';
import type { FiledReport, JournalRecord } from './journal-record.ts';

/** What the lines of a journal come to, kept while it grows: a run over all of Germany asks for it with each report. */
export interface JournalIndex {
  /** Every filed report; one that was filed again stands where it was filed last. */
  readonly filed: () => readonly FiledReport[];
  /** By SHA-256 of the PDF: the release that holds. */
  readonly approvals: ReadonlyMap<string, Approval>;
  /** By agreement: the lines about its reports. */
  readonly about: ReadonlyMap<string, readonly JournalRecord[]>;
}

const indexes = new WeakMap<readonly JournalRecord[], GrowingIndex>();

/** The index of a list of lines, which only grows at its end. */
export function indexOf(records: readonly JournalRecord[]): JournalIndex {
  const known = indexes.get(records) ?? new GrowingIndex();
  indexes.set(records, known);
  known.readOn(records);
  return known;
}

class GrowingIndex implements JournalIndex {
  readonly approvals = new Map<string, Approval>();
  readonly about = new Map<string, JournalRecord[]>();
  readonly #reports = new Map<string, FiledReport>();
  readonly #agreements = new Map<string, string>();
  #list: readonly FiledReport[] | null = [];
  #read = 0;

  readOn(records: readonly JournalRecord[]): void {
    for (; this.#read < records.length; this.#read++) this.#take(records[this.#read] as JournalRecord);
  }

  filed(): readonly FiledReport[] {
    this.#list ??= [...this.#reports.values()];
    return this.#list;
  }

  #take(record: JournalRecord): void {
    const { event, at } = record;
    if (event.kind === 'filed') this.#file(event);
    if (event.kind === 'withdrawn') this.approvals.delete(event.pdfSha256);
    // Who releases again what is released changes nothing: the first release holds.
    if (event.kind === 'approved' && !this.approvals.has(event.pdfSha256)) {
      const { kind: _, ...approval } = event;
      this.approvals.set(event.pdfSha256, { ...approval, at });
    }
    if ('reportId' in event && event.reportId !== undefined) this.#mention(record, event.reportId);
  }

  #file(report: FiledReport): void {
    this.#reports.delete(report.reportId);
    this.#reports.set(report.reportId, report);
    this.#agreements.set(report.reportId, report.agreement);
    this.#list = null;
  }

  #mention(record: JournalRecord, reportId: string): void {
    const agreement = this.#agreements.get(reportId);
    if (agreement === undefined) return;
    const lines = this.about.get(agreement);
    if (lines === undefined) this.about.set(agreement, [record]);
    else lines.push(record);
  }
}
