import type { Element, ElementContent } from 'hast';
import type { ColourToken, Tokens } from '../../domain/design.ts';
import type { StructureElement } from '../tagged/element.ts';
import type { Look, Run } from '../tagged/node.ts';
import { classesOf } from '../tree/checked-properties.ts';
import { singleBlanks } from '../tree/elements.ts';
import { unfit } from '../tree/markup-error.ts';
import { factsOf } from './facts.ts';
import { linkOrReference } from './link.ts';
import type { Scene } from './scene.ts';
import { coloured, slanted, stronger } from './styles.ts';

type Colours = Tokens['colour'];

const SPAN_COLOURS: ReadonlyMap<string, ColourToken> = new Map([
  ['gut', 'good'],
  ['schlecht', 'bad'],
  ['gedaempft', 'muted'],
  ['akzent', 'accent'],
]);

/** What an element inside a line does to the look of its words. */
const LOOKS: ReadonlyMap<string, (look: Look, element: Element, colours: Colours) => Look> = new Map([
  ['strong', stronger],
  ['b', stronger],
  ['em', slanted],
  ['i', slanted],
  ['sup', raised],
  ['span', spanLook],
  ['a', linkLook],
]);

/** True for text and for the elements that live inside a line. */
export function isInline(node: ElementContent): boolean {
  return node.type === 'text'
    ? node.value.trim() !== ''
    : node.type === 'element' && (node.tagName === 'br' || LOOKS.has(node.tagName));
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
  const [only] = children;
  if (only?.type === 'text' && children.length === 1) return plainRun(only.value, owner, look);
  const runs: Run[] = [];
  for (const child of children) inline(child, owner, look, setting, runs);
  return tidied(runs);
}

/** Words and nothing else, as in most cells. */
function plainRun(words: string, owner: StructureElement, look: Look): readonly Run[] {
  const content = owner.content();
  const blanks = singleBlanks(words);
  const text = blanks.startsWith(' ') || blanks.endsWith(' ') ? blanks.replace(EDGES, '') : blanks;
  return text === '' ? [] : [{ text, look, content }];
}

const EDGES = /^ +| +$/g;

function inline(
  node: ElementContent,
  owner: StructureElement,
  look: Look,
  setting: Setting,
  runs: Run[],
): void {
  if (node.type === 'text') runs.push({ text: singleBlanks(node.value), look, content: owner.content() });
  if (node.type !== 'element') return;
  // A line break ends a word: without the blank, „4573,3 %“ would be read where „45“ and „73,3 %“ stand.
  if (node.tagName === 'br') {
    runs.push({ text: ' \n', look, content: owner.content() });
    return;
  }
  const changed = LOOKS.get(node.tagName)?.(look, node, setting.tokens.colour);
  if (!changed) throw unfit(node, { kind: 'notInLine' });
  const within = ownerOf(node, owner, setting);
  for (const child of node.children) inline(child, within, changed, setting, runs);
}

function ownerOf(node: Element, owner: StructureElement, { notes }: Setting): StructureElement {
  return node.tagName === 'a' ? linkOrReference(owner, node, notes) : spoken(node, owner);
}

/** Words in another language are an element of their own; those of another look are not. */
function spoken(node: Element, owner: StructureElement): StructureElement {
  const facts = factsOf(node);
  return facts.lang === undefined ? owner : owner.add('Span', facts);
}

function raised(look: Look): Look {
  return { ...look, size: look.size * 0.65, rise: look.size * 0.35 };
}

function linkLook(look: Look, _: Element, colours: Colours): Look {
  return { ...look, colour: colours.accent, underline: true };
}

function spanLook(look: Look, span: Element, colours: Colours): Look {
  const classes = classesOf(span, [...SPAN_COLOURS.keys(), 'halbfett']);
  return classes.reduce<Look>((so, name) => {
    const colour = SPAN_COLOURS.get(name);
    return colour ? coloured(so, colours[colour]) : stronger(so);
  }, look);
}

function tidied(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const before = kept.at(-1)?.text;
    const fresh = before === undefined || before.endsWith(' ') || before.endsWith('\n');
    const text = fresh && run.text.startsWith(' ') ? run.text.replace(/^ +/, '') : run.text;
    if (text !== '') kept.push(text === run.text ? run : { ...run, text });
  }
  const last = kept.at(-1);
  if (last?.text.endsWith(' ')) kept[kept.length - 1] = { ...last, text: last.text.replace(/ +$/, '') };
  return kept;
}
