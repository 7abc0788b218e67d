import type { Root } from 'hast';
import type { Provider } from './agreement.ts';
import type { Attachment, Illustration } from './attachment.ts';
import type { ChartSpec } from './chart-spec.ts';
import type { Edition } from './draft.ts';
import type { Day, Month } from './month.ts';

/** The finished German report: one tree of semantic HTML with chart specs in it, and what its edges need. */
export interface Report {
  readonly agreement: string;
  readonly month: Month;
  readonly edition: Edition;
  /** The side whose edition it is; absent for the whole one. */
  readonly scope?: Provider;
  /** True for a draft that can never be approved. German: Entwurf. */
  readonly draft: boolean;
  /** German: Fassung. */
  readonly version: number;
  readonly day: Day;
  /** Document title for the window and the bookmarks: `Managementbericht August 2020 – Jobcenter …`. */
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly tree: Root;
  /** What the web page alone says: how each figure came about. Cells name their place in it by `data-rechenweg`. German: Herkunft. */
  readonly provenance?: Root;
  readonly charts: ReadonlyMap<string, ChartSpec>;
  /** Pictures of the templates and of the comments by the name that `<img src>` gives. */
  readonly illustrations: ReadonlyMap<string, Illustration>;
  /** Files the PDF carries inside, in the order they are listed. German: Anlagen. */
  readonly attachments: readonly Attachment[];
  /** Running head and foot: left and right text; the page number is added by `render`. */
  readonly header: { readonly left: string; readonly right: string };
  readonly footer: { readonly left: string; readonly notice: string | null };
  /** The page-wide mark of a draft; null for a final report. */
  readonly watermark: string | null;
  /** Hash of all inputs (SHA-256, hexadecimal). German: Berichtskennung. */
  readonly reportId: string;
  /** Report id of the approved report before this one, which it is compared with, or null. */
  readonly predecessorId: string | null;
  /** `bericht.json`, UTF-8 with a final line feed. */
  readonly json: Uint8Array;
  readonly mail: MailText;
}

/** What the mail says; the same for all but the salutation. */
export interface MailText {
  readonly subject: string;
  /** Plain text; `{{anrede}}`, `{{freigabe}}`, `{{pruefsumme}}` and `{{archivkette}}` are filled in per message. */
  readonly text: string;
  /** Tree of the HTML twin as a string with the same four marks and one picture `cid:diagramm`. */
  readonly html: string;
  /** The chart whose PNG the mail carries, with its alternative text. */
  readonly chart: string | null;
}

/** A rendered report. Bytes are the same for the same report. */
export interface Pdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}
