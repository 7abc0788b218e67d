import type { Element } from 'hast';
import type { BlockNode, StackNode } from '../tagged/node.ts';
import { classesOf } from '../tree/checked-properties.ts';
import { stacked } from './container.ts';
import { factsOf } from './facts.ts';
import type { Scene } from './scene.ts';

/** Above the first of several notes. */
const RULE = { width: 0.4, length: 56 };

/** `aside`: a Note in small type, where it stands, below a short line. German: Anmerkung. */
export function note(element: Element, scene: Scene): BlockNode {
  classesOf(element, ['zusammen', 'neue-seite']);
  const facts = { ...factsOf(element), id: scene.notes.idOf(element) };
  const parent = scene.parent.add('Note', facts);
  const words = stacked(element, { ...scene, parent, voice: 'small' });
  if (!scene.notes.leads(element)) return words;
  const { colour, space } = scene.tokens;
  const above = { ...RULE, colour: colour.rule };
  const framed: StackNode = { stack: [words], frame: { above }, margin: [0, space.s + 1, 0, 0] };
  return { stack: [framed], margin: [0, space.m, 0, space.s] };
}
