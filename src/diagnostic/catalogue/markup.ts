import type { Place } from '../../domain/place.ts';
import { type Diagnostic, type DiagnosticKind, defineError } from '../diagnostic.ts';
import { FIELDS, type FieldReason } from './markup-field.ts';
import { LINKS, type LinkReason } from './markup-link.ts';
import { PICTURES, type PictureReason } from './markup-picture.ts';
import { PLACES, type PlaceReason } from './markup-place.ts';
import { TABLES, type TableReason } from './markup-table.ts';
import type { Texts, Words } from './markup-text.ts';
import { VALUES, type ValueReason } from './markup-value.ts';
import {
  alternativeMissing,
  headingOutOfOrder,
  type NamedPicture,
  type OddHeading,
  pictureUnknown,
  type UnknownPicture,
} from './page.ts';

// Codes SEI-502 and SEI-507 to SEI-511: what a template, seldom a comment, put where it cannot be printed.

/** Reasons with words of their own here. */
type OwnReason = PlaceReason | TableReason | LinkReason | FieldReason | PictureReason | ValueReason;

/** Why markup cannot be printed. */
export type MarkupReason =
  | OwnReason
  | ({ readonly kind: 'headingOutOfOrder' } & OddHeading)
  | ({ readonly kind: 'pictureUnknown' } & UnknownPicture)
  | ({ readonly kind: 'alternativeMissing' } & NamedPicture);

export interface Unfit<Reason = MarkupReason> {
  /** Name of the HTML element, without brackets. */
  readonly element: string;
  readonly reason: Reason;
}

const TEXTS: Texts<OwnReason> = { ...PLACES, ...TABLES, ...LINKS, ...FIELDS, ...PICTURES, ...VALUES };

function wordsFor({ element, reason }: Unfit<OwnReason>): Words {
  const write = TEXTS[reason.kind] as (reason: OwnReason, element: string) => Words;
  return write(reason, element);
}

function family(code: string, title: string): DiagnosticKind<Unfit<OwnReason>> {
  return defineError({
    code,
    title,
    message: (found) => wordsFor(found)[0],
    hint: (found) => wordsFor(found)[1],
  });
}

const FAMILIES: readonly (readonly [object, DiagnosticKind<Unfit<OwnReason>>])[] = [
  [PLACES, family('SEI-502', 'Ohne Platz auf der Seite')],
  [TABLES, family('SEI-507', 'Tabelle nicht regelmäßig')],
  [LINKS, family('SEI-508', 'Verweis oder Kennung unbrauchbar')],
  [FIELDS, family('SEI-509', 'Unterschriftsfeld unbrauchbar')],
  [PICTURES, family('SEI-510', 'Bild nicht druckbar')],
  [VALUES, family('SEI-511', 'Angabe passt nicht')],
];

/** Each code of a family once, without the words of its reasons. */
export const families: readonly DiagnosticKind<Unfit<OwnReason>>[] = FAMILIES.map(([, kind]) => kind);

/** The diagnostic for markup that cannot be printed, with the next step for its reason. */
export function markupNotPrintable(place: Place | null, { element, reason }: Unfit): Diagnostic {
  switch (reason.kind) {
    case 'headingOutOfOrder':
      return headingOutOfOrder(place, reason);
    case 'pictureUnknown':
      return pictureUnknown(place, reason);
    case 'alternativeMissing':
      return alternativeMissing(place, reason);
    default: {
      const found = FAMILIES.find(([texts]) => Object.hasOwn(texts, reason.kind));
      if (!found) throw new Error(`no words for ${reason.kind}`);
      return found[1](place, { element, reason });
    }
  }
}
