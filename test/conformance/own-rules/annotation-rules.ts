import type { Dict, PdfFile } from '../pdf-file.ts';
import type { Tag } from '../structure.ts';
import { type OwnRule, type Subject, told } from './rule.ts';

/** What answers a click or waits for a signature. */
export const annotationRules: readonly OwnRule[] = [
  {
    id: 'verweise',
    title: 'jeder Verweis steht in Link und sagt, wohin er führt (7.18.5)',
    faults: linkFaults,
  },
  {
    id: 'felder',
    title: 'jedes Unterschriftsfeld steht allein in Form und hat einen Namen (7.18.4)',
    faults: fieldFaults,
  },
  { id: 'tabfolge', title: 'die Tabulatortaste folgt der Struktur (7.18.3)', faults: tabFaults },
  { id: 'druckbar', title: 'nichts Anklickbares ist versteckt (ISO 19005-3, 6.3.2)', faults: flagFaults },
];

interface Annotation {
  readonly ref: string;
  readonly subtype: string;
  readonly dict: Dict;
  readonly page: number;
  /** The element that the parent tree names. */
  readonly owner: Tag | null;
}

function annotationsOf({ file, tags, pages }: Subject): readonly Annotation[] {
  const tree = new Map(file.numberTree(file.dict(file.catalog['/StructTreeRoot'])['/ParentTree']));
  const byRef = new Map(tags.map((tag) => [tag.ref, tag]));
  return pages.flatMap(({ number, dict }) =>
    file.list(dict['/Annots']).map((ref) => {
      const annotation = file.dict(ref);
      const way = tree.get(file.number(annotation['/StructParent']) ?? -1);
      const owner = byRef.get(String(way)) ?? null;
      return {
        ref: String(ref),
        subtype: file.name(annotation['/Subtype']) ?? '',
        dict: annotation,
        page: number,
        owner,
      };
    }),
  );
}

function linkFaults(subject: Subject): readonly string[] {
  const links = annotationsOf(subject).filter(({ subtype }) => subtype === 'Link');
  return [
    ...told(links.flatMap((link) => homeFaults(link, 'Link'))),
    ...told(
      links
        .filter(({ dict }) => (subject.file.text(dict['/Contents']) ?? '').trim() === '')
        .map(({ page }) => `Seite ${page}: ein Verweis sagt nicht, wohin er führt (Contents).`),
    ),
  ];
}

function homeFaults({ ref, page, owner }: Annotation, type: string): readonly string[] {
  const holds =
    owner?.type === type && owner.kids.some((kid) => kid.kind === 'annotation' && kid.ref === ref);
  return holds ? [] : [`Seite ${page}: ${ref} steht nicht in einem Element „${type}“.`];
}

function fieldFaults(subject: Subject): readonly string[] {
  const { file } = subject;
  const widgets = annotationsOf(subject).filter(({ subtype }) => subtype === 'Widget');
  const form = file.dict(file.catalog['/AcroForm']);
  return [
    ...told(widgets.flatMap((widget) => homeFaults(widget, 'Form'))),
    ...told(widgets.flatMap((widget) => widgetFaults(file, widget))),
    ...(widgets.length > 0 && file.list(form['/Fields']).length !== widgets.length
      ? ['Das Formular kennt nicht jedes Feld.']
      : []),
    ...(form['/NeedAppearances'] === true ? ['Das Formular verlangt neue Erscheinungsbilder (6.4.1).'] : []),
  ];
}

function widgetFaults(file: PdfFile, { dict, page, owner }: Annotation): readonly string[] {
  const name = `Seite ${page}: das Feld „${file.text(dict['/T']) ?? ''}“`;
  return [
    ...((file.text(dict['/TU']) ?? '').trim() === ''
      ? [`${name} hat keinen Namen für die Vorlesehilfe (TU).`]
      : []),
    ...('/N' in file.dict(dict['/AP']) ? [] : [`${name} hat kein Erscheinungsbild (AP).`]),
    ...((owner?.kids.length ?? 1) === 1 ? [] : [`${name} teilt sich sein Element mit anderem.`]),
  ];
}

function tabFaults({ file, pages }: Subject): readonly string[] {
  return told(
    pages
      .filter(({ dict }) => file.list(dict['/Annots']).length > 0 && file.name(dict['/Tabs']) !== 'S')
      .map(
        ({ number }) =>
          `Seite ${number}: die Reihenfolge der Tabulatortaste ist nicht die der Struktur (Tabs).`,
      ),
  );
}

const [HIDDEN, PRINT, NO_VIEW] = [2, 4, 32];

function flagFaults(subject: Subject): readonly string[] {
  return told(
    annotationsOf(subject)
      .filter(({ dict }) => ((subject.file.number(dict['/F']) ?? 0) & (HIDDEN | PRINT | NO_VIEW)) !== PRINT)
      .map(({ page, ref }) => `Seite ${page}: ${ref} ist versteckt oder nicht druckbar (F).`),
  );
}
