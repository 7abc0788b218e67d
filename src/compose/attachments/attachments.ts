import type { Root } from 'hast';
import type { Assessment } from '../../domain/assessment.ts';
import type { Attachment } from '../../domain/attachment.ts';
import type { Checked, Comment } from '../../domain/draft.ts';
import type { Place } from '../../domain/place.ts';
import { periodFolder } from '../../domain/report-files.ts';
import { markdownToHtml } from '../markdown.ts';
import { commentTitle } from '../view/comments.ts';
import { asciiName, withUniqueNames } from './file-names.ts';
import { markdownCopy } from './markdown-copy.ts';
import { type PrintedFiles, printedFiles } from './printed-files.ts';
import { sourceExtract } from './source-extract.ts';

/** What the attachments of a report are made from: its sources, its finished tree and its `bericht.json`. */
export interface Attachable {
  readonly checked: Checked;
  readonly assessments: readonly Assessment[];
  readonly tree: Root;
  readonly json: Uint8Array;
}

/**
 * The files a report's PDF carries inside. German: Anlagen.
 *
 * Gives   the source extract, the agreement, each comment and text that this edition prints (in the order of the
 *         agreement), and `bericht.json`. Exports are never among them: they stay in the archive.
 * Units   bytes. Agreement and comments are copies of what a reader may see: without comments of the file, without
 *         HTML, without addresses.
 */
export function attachmentsOf(report: Attachable): readonly Attachment[] {
  const { checked, tree } = report;
  return withUniqueNames([
    extract(report),
    ...agreement(checked),
    ...writtenTexts(checked, printedFiles(tree)),
    figures(report),
  ]);
}

function extract({ checked, assessments }: Attachable): Attachment {
  return {
    name: `quellenauszug_${periodFolder(checked.month, checked.edition)}.csv`,
    mediaType: 'text/csv',
    relationship: 'Source',
    description: 'Quellenauszug: die Werte dieses Berichts mit Datei, Zeile und Spalte',
    bytes: utf8(sourceExtract(checked, assessments)),
  };
}

function agreement({ agreement: { id, title }, excerpt }: Checked): readonly Attachment[] {
  if (excerpt === '') return [];
  return [
    {
      name: `zielvereinbarung_${asciiName(id)}.yaml`,
      mediaType: 'application/yaml',
      relationship: 'Source',
      description: `${title}: Ziele, Werte und Berechnungen, wie sie diesem Bericht zugrunde liegen`,
      bytes: utf8(excerpt),
    },
  ];
}

function figures({ json }: Attachable): Attachment {
  return {
    name: 'bericht.json',
    mediaType: 'application/json',
    relationship: 'Data',
    description: 'Alle Zahlen dieses Berichts, ungerundet und mit Herkunft',
    bytes: json,
  };
}

/** A text that people wrote for the report. */
interface Written {
  readonly place: Place;
  readonly description: string;
  readonly markdown: string;
  /** What the report says about it. */
  readonly head: Readonly<Record<string, string>>;
}

function writtenTexts(checked: Checked, printed: PrintedFiles): readonly Attachment[] {
  return [...comments(checked), ...sections(checked)]
    .filter(({ place }) => printed.has(place.file))
    .map((text) => markdownFile(text, checked));
}

function comments(checked: Checked): readonly Written[] {
  const order = checked.agreement.indicators.map(({ id }) => id);
  return checked.comments
    .toSorted((one, other) => order.indexOf(one.indicator) - order.indexOf(other.indicator))
    .map((comment) => ({
      place: comment.place,
      description: `${commentTitle(comment.party, checked)} zu ${comment.indicator}`,
      markdown: comment.markdown,
      head: commentHead(comment),
    }));
}

function commentHead({ indicator, party, role, day, dataStatus, state }: Comment) {
  return {
    ziel: indicator,
    stelle: party,
    funktion: role,
    datum: day,
    datenstand: dataStatus,
    stand: state,
  };
}

const SECTIONS: ReadonlyMap<string, string> = new Map([
  ['besondere-umstaende', 'Besondere Umstände'],
  ['umsetzung', 'Umsetzung der Planungsdokumente und Maßnahmevereinbarungen'],
  ['bewertung-der-partner', 'Bewertung der Zielvereinbarungspartner'],
]);

function sections({ texts }: Checked): readonly Written[] {
  return texts.map(({ place, id, day, markdown }) => ({
    place,
    description: SECTIONS.get(id) ?? id,
    markdown,
    head: { abschnitt: id, datum: day },
  }));
}

function markdownFile(
  { place: { file }, description, markdown, head }: Written,
  { pictures }: Checked,
): Attachment {
  const name = `kommentar_${asciiName(file.split('/').at(-1) ?? file)}`;
  const bytes = utf8(markdownCopy(head, markdownToHtml(markdown, undefined, [], pictures)));
  return { name, mediaType: 'text/markdown', relationship: 'Source', description, bytes };
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
