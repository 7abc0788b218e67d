import type { Element, ElementContent } from 'hast';
import type { ColourToken, Tokens } from '../../domain/design.ts';
import type { StructureElement } from '../tagged/element.ts';
import type { Look, Run } from '../tagged/node.ts';
import { factsOf } from './facts.ts';
import { linkOrReference } from './link.ts';
import { classesOf, MarkupError } from './markup.ts';
import type { Scene } from './scene.ts';
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

/** What words must know of the report around them. */
export type Setting = Pick<Scene, 'tokens' | 'notes'>;

/** The runs of a paragraph, blanks as HTML reads them: many are one, none begins or ends a line. */
export function runsOf(
  children: readonly ElementContent[],
  owner: StructureElement,
  look: Look,
  setting: Setting,
): readonly Run[] {
  return tidied(children.flatMap((child) => inline(child, owner, look, setting)));
}

function inline(node: ElementContent, owner: StructureElement, look: Look, setting: Setting): readonly Run[] {
  if (node.type === 'text')
    return [{ text: node.value.replace(/[ \t\r\n]+/g, ' '), look, content: owner.content() }];
  if (node.type !== 'element') return [];
  const inside = (within: StructureElement, as: Look) =>
    node.children.flatMap((child) => inline(child, within, as, setting));
  const { colour } = setting.tokens;
  switch (node.tagName) {
    case 'br':
      // A line break ends a word: without the blank, „4573,3 %“ would be read where „45“ and „73,3 %“ stand.
      return [{ text: ' \n', look, content: owner.content() }];
    case 'strong':
    case 'b':
      return inside(spoken(node, owner), stronger(look));
    case 'em':
    case 'i':
      return inside(spoken(node, owner), slanted(look));
    case 'sup':
      return inside(spoken(node, owner), { ...look, size: look.size * 0.65, rise: look.size * 0.35 });
    case 'a':
      return inside(linkOrReference(owner, node, setting.notes), {
        ...look,
        colour: colour.accent,
        underline: true,
      });
    case 'span':
      return inside(spoken(node, owner), spanLook(node, look, colour));
    default:
      throw new MarkupError(`<${node.tagName}> has no place inside a line`, { element: node.tagName });
  }
}

/** Words in another language are an element of their own; those of another look are not. */
function spoken(node: Element, owner: StructureElement): StructureElement {
  const facts = factsOf(node);
  return facts.lang === undefined ? owner : owner.add('Span', facts);
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
