import type { Element, ElementContent } from 'hast';
import type { ColourToken, Tokens } from '../../domain/design.ts';
import type { StructureElement } from '../tagged/element.ts';
import type { Look, Run } from '../tagged/node.ts';
import { classesOf, MarkupError, textOf } from './markup.ts';
import { coloured, slanted, stronger } from './styles.ts';

type Colours = Tokens['colour'];

const SPAN_COLOURS: Readonly<Record<string, ColourToken>> = {
  gut: 'good',
  schlecht: 'bad',
  gedaempft: 'muted',
  akzent: 'accent',
};
const INLINE = new Set(['strong', 'b', 'em', 'i', 'br', 'a', 'span', 'sup']);

/** True for text and for the elements that live inside a line. */
export function isInline(node: ElementContent): boolean {
  return node.type === 'text'
    ? node.value.trim() !== ''
    : node.type === 'element' && INLINE.has(node.tagName);
}

/** The runs of a paragraph, blanks as HTML reads them: many are one, none begins or ends a line. */
export function runsOf(
  children: readonly ElementContent[],
  owner: StructureElement,
  look: Look,
  colours: Colours,
): readonly Run[] {
  return tidied(children.flatMap((child) => inline(child, owner, look, colours)));
}

function inline(node: ElementContent, owner: StructureElement, look: Look, colours: Colours): readonly Run[] {
  if (node.type === 'text')
    return [{ text: node.value.replace(/[ \t\r\n]+/g, ' '), look, content: owner.content() }];
  if (node.type !== 'element') return [];
  const inside = (within: StructureElement, as: Look) =>
    node.children.flatMap((child) => inline(child, within, as, colours));
  switch (node.tagName) {
    case 'br':
      // A line break ends a word: without the blank, „4573,3 %“ would be read where „45“ and „73,3 %“ stand.
      return [{ text: ' \n', look, content: owner.content() }];
    case 'strong':
    case 'b':
      return inside(owner, stronger(look));
    case 'em':
    case 'i':
      return inside(owner, slanted(look));
    case 'sup':
      return inside(owner, { ...look, size: look.size * 0.65, rise: look.size * 0.35 });
    case 'a':
      return inside(link(node, owner), { ...look, colour: colours.accent, underline: true });
    case 'span':
      return inside(spoken(node, owner), spanLook(node, look, colours));
    default:
      throw new MarkupError(`<${node.tagName}> has no place inside a line`, { element: node.tagName });
  }
}

function link(node: Element, owner: StructureElement): StructureElement {
  const href = textOf(node, 'href');
  if (!href) throw new MarkupError('<a> without href', { element: 'a' });
  return owner.add('Link', { href });
}

/** A span in another language is an element of its own; a coloured one is not. */
function spoken(node: Element, owner: StructureElement): StructureElement {
  const lang = textOf(node, 'lang');
  return lang === undefined ? owner : owner.add('Span', { lang });
}

function spanLook(node: Element, look: Look, colours: Colours): Look {
  const classes = classesOf(node, [...Object.keys(SPAN_COLOURS), 'halbfett']);
  return classes.reduce<Look>((so, name) => {
    const colour = SPAN_COLOURS[name];
    return colour ? coloured(so, colours[colour]) : stronger(so);
  }, look);
}

function tidied(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const before = kept.at(-1)?.text;
    const fresh = before === undefined || before.endsWith(' ') || before.endsWith('\n');
    const text = fresh ? run.text.replace(/^ +/, '') : run.text;
    if (text !== '') kept.push(text === run.text ? run : { ...run, text });
  }
  const last = kept.at(-1);
  if (last) kept[kept.length - 1] = { ...last, text: last.text.replace(/ +$/, '') };
  return kept;
}
