import type { Element } from 'hast';
import type { FieldReason } from '../../diagnostic/catalogue/markup-field.ts';
import type { Tokens } from '../../domain/design.ts';
import type { BlockNode, FigureNode, Picture } from '../tagged/node.ts';
import type { PagePen } from '../tagged/pen.ts';
import type { Area, SignatureField } from '../tagged/signature-widgets.ts';
import { classesOf } from '../tree/checked-properties.ts';
import { textOf } from '../tree/elements.ts';
import { type MarkupError, unfit } from '../tree/markup-error.ts';
import { factsOf } from './facts.ts';
import type { Scene } from './scene.ts';

/** Points: room for a name by hand, or for what a signing programme puts there. */
const HEIGHT = 40;
const HAIRLINE = 0.5;
/** Of the line to sign on, from the frame. */
const LINE = { aside: 10, above: 11 };

/** No full stop: it would part the name of a field from that of its group (ISO 32000-1, 12.7.3.2). */
const FIELD_NAME = /^[A-Za-z0-9_-]+$/;

/**
 * `div class="unterschriftsfeld"`: a framed place with an empty signature field. German: Unterschriftsfeld.
 *
 * `data-feld` names the field for signing programmes, `title` says whose it is. Frame and line are ornaments;
 * what is read is the field alone.
 */
export function signatureField(element: Element, scene: Scene): BlockNode {
  classesOf(element, ['unterschriftsfeld', 'zusammen', 'neue-seite']);
  const name = nameOf(element, scene);
  const tooltip = textOf(element, 'title')?.trim() ?? '';
  if (tooltip === '') throw misplaced(element, { kind: 'fieldWithoutTitle', name });
  const content = scene.parent.add('Form', factsOf(element)).content();
  const node: FigureNode = {
    svg: framed({ name, tooltip, content }, scene.tokens),
    content: 'Layout',
    anchors: scene.anchors.splice(0),
    margin: [0, scene.tokens.space.s, 0, scene.tokens.space.s],
  };
  return node;
}

function nameOf(element: Element, { fields }: Scene): string {
  const name = textOf(element, 'dataFeld') ?? '';
  if (name === '') throw misplaced(element, { kind: 'fieldWithoutName' });
  if (!FIELD_NAME.test(name)) throw misplaced(element, { kind: 'fieldNameUnfit', name });
  if (fields.has(name)) throw misplaced(element, { kind: 'fieldNameTwice', name });
  fields.add(name);
  return name;
}

function misplaced(element: Element, reason: FieldReason): MarkupError {
  return unfit(element, reason, 'name' in reason ? reason.name : 'unterschriftsfeld');
}

function framed(field: SignatureField, { colour }: Tokens): (width: number) => Picture {
  return (width) => ({
    width,
    height: HEIGHT,
    paint: (pen, x, y) => {
      const area = { x, y, width, height: HEIGHT };
      frame(pen, area, colour.rule);
      // The repeated head of a table shows its frame again, but a document has each field once.
      if (field.content.marks.length === 0) pen.signatureField(field, area);
    },
  });
}

function frame(pen: PagePen, { x, y, width, height }: Area, colour: string): void {
  const [right, bottom] = [x + width, y + height];
  pen.stroke(x, y, right, y, HAIRLINE, colour);
  pen.stroke(right, y, right, bottom, HAIRLINE, colour);
  pen.stroke(right, bottom, x, bottom, HAIRLINE, colour);
  pen.stroke(x, bottom, x, y, HAIRLINE, colour);
  const base = bottom - LINE.above;
  pen.stroke(x + LINE.aside, base, right - LINE.aside, base, HAIRLINE, colour);
}
