import type { Edition } from './draft.ts';
import { type Month, monthText, yearOf } from './month.ts';

/** What a report's file names are made of. */
export interface ReportName {
  /** ASCII part of the agreement's file names: `JC-Mansfeld-Suedharz`. */
  readonly fileName: string;
  readonly month: Month;
  readonly edition: Edition;
  /** German: Fassung. */
  readonly version: number;
  readonly draft: boolean;
}

/** Where a report lies below the output folder. German: Berichtsdateien. */
export interface ReportFiles {
  /** `2020-08_Managementbericht_JC-Mansfeld-Suedharz_F1.pdf` */
  readonly pdfName: string;
  /** `berichte/2020-08/2020-08_Managementbericht_JC-Mansfeld-Suedharz_F1.pdf` */
  readonly pdf: string;
  /** The same with `.bericht.json`. */
  readonly json: string;
}

/** Drafts lie apart, so that nobody takes one for a report. */
export function reportFiles({ fileName, month, edition, version, draft }: ReportName): ReportFiles {
  const period = edition === 'jahr' ? String(yearOf(month)) : monthText(month);
  const kind = edition === 'jahr' ? 'Jahresbericht' : 'Managementbericht';
  const stem = `${period}_${kind}_${fileName}_${draft ? 'Entwurf' : `F${version}`}`;
  const folder = `${draft ? 'entwuerfe' : 'berichte'}/${periodFolder(month, edition)}`;
  return { pdfName: `${stem}.pdf`, pdf: `${folder}/${stem}.pdf`, json: `${folder}/${stem}.bericht.json` };
}

/** `2020-08`, or `2020-jahr` for the year-end edition: folders of data and of reports. */
export function periodFolder(month: Month, edition: Edition): string {
  return edition === 'jahr' ? `${yearOf(month)}-jahr` : monthText(month);
}
