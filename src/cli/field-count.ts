import type { ReportStatus } from '../archive/reports.ts';
import { ArchiveDamaged } from '../domain/failure.ts';
import type { Archive } from '../domain/journal.ts';
import { openFields, signable } from './signable.ts';

/** How many fields of an approved report are signed. German: Stand der Unterschriften. */
export interface FieldCount {
  readonly signed: number;
  readonly all: number;
}

/** Null for a report without fields, one nobody approved, and one whose PDF is damaged: `archiv pruefen` names that. */
export function fieldCount(report: ReportStatus, archive: Archive): FieldCount | null {
  if (report.approval === null) return null;
  try {
    const { fields } = signable(report, archive);
    const all = fields.length;
    return all === 0 ? null : { signed: all - openFields({ fields }).length, all };
  } catch (error) {
    if (error instanceof ArchiveDamaged) return null;
    throw error;
  }
}

/** `1 von 3 unterschrieben`; empty for no fields. */
export function countText(count: FieldCount | null): string {
  return count === null ? '' : `${count.signed} von ${count.all} unterschrieben`;
}
