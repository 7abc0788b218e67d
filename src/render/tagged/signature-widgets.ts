import type { Content } from './element.ts';
import type { Page, Reference } from './pdfmake.ts';

/** A place for a signature that any signing programme can fill. German: Unterschriftsfeld. */
export interface SignatureField {
  /** ASCII and unique in the document: `Unterschrift_Landkreis`. */
  readonly name: string;
  /** What is read aloud: `Unterschrift: Dr. Angelika Klein, Landrätin`. */
  readonly tooltip: string;
  /** Its Form element, which holds the widget and nothing else. */
  readonly content: Content;
}

/** From the upper left corner of the page, in points. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is needed of a document to put a field on its current page. */
export interface FormKeeper {
  readonly page: Page;
  ref(data: Record<string, unknown>): Reference;
  createStructParentTreeNextKey(): number;
}

/** Printed with the page (ISO 19005-3, 6.3.2). */
const PRINT = 4;

/** The field and its widget in one dictionary (ISO 32000-1, 12.7.4.5); it is empty and looks like nothing. */
export function addSignatureWidget(field: SignatureField, area: Area, document: FormKeeper): Reference {
  const { page } = document;
  const key = document.createStructParentTreeNextKey();
  const box = rectangle(area, page.height);
  const annotation = document.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: new String(field.name),
    TU: new String(field.tooltip),
    F: PRINT,
    P: page.dictionary,
    Rect: box,
    AP: { N: emptyLook(area, document) },
    StructParent: key,
  });
  annotation.end();
  page.annotations.push(annotation);
  field.content.addMark({ page: page.dictionary, annotation, key });
  field.content.element.box = box;
  return annotation;
}

function rectangle({ x, y, width, height }: Area, pageHeight: number): [number, number, number, number] {
  return [x, pageHeight - y - height, x + width, pageHeight - y];
}

function emptyLook({ width, height }: Area, document: FormKeeper): Reference {
  const look = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: {},
  });
  look.write(new Uint8Array());
  look.end();
  return look;
}
