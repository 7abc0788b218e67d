import type { Provider } from './agreement.ts';
import type { Edition } from './draft.ts';
import { type Month, monthText, yearOf } from './month.ts';

/** What a report's file names are made of. */
export interface ReportName {
  /** ASCII part of the agreement's file names: `JC-Mansfeld-Suedharz`. */
  readonly fileName: string;
  readonly month: Month;
  readonly edition: Edition;
  readonly scope?: Provider;
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
  /** The HTML twin: the same with `.html`. */
  readonly html: string;
  /** The PDF with the signatures given so far: the same with `_unterschrieben.pdf`. */
  readonly signed: string;
}

/** Drafts lie apart, so that nobody takes one for a report. */
export function reportFiles({ fileName, month, edition, scope, version, draft }: ReportName): ReportFiles {
  const period = edition === 'jahr' ? String(yearOf(month)) : monthText(month);
  const kind = edition === 'jahr' ? 'Jahresbericht' : 'Managementbericht';
  const owner = scope === undefined ? '' : `_${scope}`;
  const stem = `${period}_${kind}_${fileName}${owner}_${draft ? 'Entwurf' : `F${version}`}`;
  return filesOfPdf(`${stem}.pdf`, { month, edition, draft });
}

/** The same for a report whose PDF has its name already, as the archive knows it. */
export function filesOfPdf(
  pdfName: string,
  { month, edition, draft }: Pick<ReportName, 'month' | 'edition' | 'draft'>,
): ReportFiles {
  const folder = `${draft ? 'entwuerfe' : 'berichte'}/${periodFolder(month, edition)}`;
  const path = `${folder}/${pdfName.replace(/\.pdf$/, '')}`;
  return {
    pdfName,
    pdf: `${path}.pdf`,
    json: `${path}.bericht.json`,
    html: `${path}.html`,
    signed: `${path}_unterschrieben.pdf`,
  };
}

/** `2020-08 BA`: the period of a report as tables name it, with the side whose edition it is. */
export function periodOf({ month, edition, scope }: Pick<ReportName, 'month' | 'edition' | 'scope'>): string {
  return periodFolder(month, edition) + (scope === undefined ? '' : ` ${scope}`);
}

/** `2020-08`, or `2020-jahr` for the year-end edition: folders of data and of reports. */
export function periodFolder(month: Month, edition: Edition): string {
  return edition === 'jahr' ? `${yearOf(month)}-jahr` : monthText(month);
}
