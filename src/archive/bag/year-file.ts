import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { RecordKeeping } from '../../domain/record-keeping.ts';
import type { ReportCalculation } from './calculation-tables.ts';
import type { FiledPiece } from './contents.ts';
import type { YearReports } from './year-reports.ts';

/** Whose year it is, and how the office keeps the file. */
export interface YearFileHead {
  /** `Jobcenter Mansfeld-Südharz` */
  readonly organisation: string;
  readonly contact: string;
  /** `Zielvereinbarung 2020` */
  readonly title: string;
  readonly keeping: RecordKeeping;
}

/** The year's file of one agreement before it is written. German: Jahresakte. */
export interface YearFile {
  readonly year: YearReports;
  readonly head: YearFileHead;
  readonly pieces: readonly FiledPiece[];
  /** What is missing, as it is told in the file itself. */
  readonly gaps: readonly Diagnostic[];
  readonly calculations: readonly ReportCalculation[];
}
