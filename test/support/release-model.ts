/**
 * What approvals, corrections, drafts and their sending must do, told once more and as plainly as possible: lists of
 * reports and sets of addresses, without journal, hashes or files.
 */

export type Outcome = 'accepted' | 'unclear' | 'rejected' | 'deferred';

/** What a report is made of, and who is named in it. */
export interface Content {
  readonly figures: string;
  readonly named: readonly string[];
}

/** Which report of which edition: `2020-08 BA`. */
export interface Slot {
  readonly month: '2020-07' | '2020-08';
  readonly scope: 'BA' | null;
}

export interface ModelReport {
  readonly key: string;
  readonly slot: Slot;
  readonly content: Content;
  readonly reason: string | null;
  readonly version: number;
  readonly predecessor: string | null;
  readonly draft: boolean;
  readonly authors: Set<string>;
  approved: boolean;
  /** Addresses by what became of their message. */
  readonly mails: Map<string, Outcome>;
}

export class ReleaseModel {
  /** In the order of their last filing. */
  private reports: ModelReport[] = [];

  last(slot: Slot, draft = false): ModelReport | undefined {
    return this.of(slot).findLast((report) => report.draft === draft);
  }

  newestApproved(slot: Slot): ModelReport | undefined {
    return this.of(slot)
      .filter(({ approved }) => approved)
      .toSorted((a, b) => a.version - b.version)
      .at(-1);
  }

  /** A code, or the report that is there now. */
  create(slot: Slot, content: Content, reason: string | null, clerk: string): string | ModelReport {
    const approved = this.newestApproved(slot);
    if (reason !== null && approved === undefined) return 'ARC-551';
    if (approved !== undefined && isSame(approved.content, content))
      return reason === null ? approved : 'ARC-552';
    if (approved !== undefined && reason === null) {
      const waiting = this.last(slot);
      const isWaiting = waiting?.predecessor === approved.key && !waiting.approved;
      return isWaiting && isSame(waiting.content, content) ? waiting : 'ARC-550';
    }
    return this.file(slot, content, reason, false, clerk);
  }

  draft(slot: Slot, content: Content, clerk: string): ModelReport {
    const last = this.last(slot, true);
    const stands = last !== undefined && isSame(last.content, content);
    return stands && last.predecessor === this.predecessor(slot)
      ? last
      : this.file(slot, content, null, true, clerk);
  }

  /** A code, or null where the report is approved now. */
  approve(slot: Slot, who: string): string | null {
    const report = this.last(slot);
    if (report === undefined) return 'ARC-501';
    if (report.approved) return 'ARC-503';
    const rival = this.of(slot).some(({ approved, version }) => approved && version === report.version);
    if (rival) return 'ARC-504';
    if (report.predecessor !== null && !this.find(report.predecessor)?.approved) return 'ARC-556';
    if (report.authors.has(who)) return 'ARC-553';
    report.approved = true;
    return null;
  }

  withdraw(slot: Slot): string | null {
    const report = this.newestApproved(slot);
    if (report === undefined) return 'ARC-557';
    if (this.holders(report).length > 0) return 'ARC-558';
    if (this.reports.some(({ approved, predecessor }) => approved && predecessor === report.key))
      return 'ARC-559';
    report.approved = false;
    return null;
  }

  /** Addresses that get a message now, in any order; `answers` says what the server makes of each. */
  send(report: ModelReport, answers: (address: string) => Outcome): readonly string[] {
    const due = this.recipients(report).filter((address) => {
      const before = report.mails.get(address);
      return before === undefined || before === 'deferred';
    });
    for (const address of due) report.mails.set(address, answers(address));
    return due;
  }

  /** A draft that a later one or the approved report replaced never goes out. */
  isReplaced(draft: ModelReport): boolean {
    const approved = this.newestApproved(draft.slot);
    return (
      this.last(draft.slot, true) !== draft || (approved !== undefined && approved.version >= draft.version)
    );
  }

  holders({ mails }: ModelReport): readonly string[] {
    return [...mails]
      .filter(([, what]) => what === 'accepted' || what === 'unclear')
      .map(([address]) => address);
  }

  /** A correction goes to whoever has an earlier version, and to those still named to whom one was owed. */
  recipients(report: ModelReport): readonly string[] {
    const earlier = this.of(report.slot).filter(({ draft, version }) => !draft && version < report.version);
    const holders = new Set(report.reason === null ? [] : earlier.flatMap((each) => this.holders(each)));
    if (holders.size === 0) return report.content.named;
    const owed = earlier.filter(({ approved }) => approved).flatMap((each) => this.owed(each));
    const named = report.content.named.filter((address) => owed.includes(address));
    return [...new Set([...holders, ...named, ...report.mails.keys()])];
  }

  private owed(report: ModelReport): readonly string[] {
    const holders = this.holders(report);
    return this.recipients(report).filter((address) => !holders.includes(address));
  }

  private file(
    slot: Slot,
    content: Content,
    reason: string | null,
    draft: boolean,
    clerk: string,
  ): ModelReport {
    const version = 1 + this.of(slot).filter(({ approved }) => approved).length;
    const predecessor = this.predecessor(slot);
    const key = JSON.stringify([slot, content, reason, draft, version, predecessor]);
    const known = this.find(key);
    if (known !== undefined && this.last(slot, draft) === known) return known;
    const report = known ?? {
      ...{ key, slot, content, reason, version, predecessor, draft },
      ...{ authors: new Set<string>(), approved: false, mails: new Map<string, Outcome>() },
    };
    report.authors.add(clerk);
    this.reports = [...this.reports.filter((each) => each !== known), report];
    return report;
  }

  private predecessor(slot: Slot): string | null {
    const before = slot.month === '2020-08' ? this.newestApproved({ ...slot, month: '2020-07' }) : undefined;
    return (this.newestApproved(slot) ?? before)?.key ?? null;
  }

  private of(slot: Slot): readonly ModelReport[] {
    return this.reports.filter((each) => each.slot.month === slot.month && each.slot.scope === slot.scope);
  }

  private find(key: string): ModelReport | undefined {
    return this.reports.find((each) => each.key === key);
  }
}

function isSame(one: Content, other: Content): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
