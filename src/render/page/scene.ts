import type { Tokens } from '../../domain/design.ts';
import type { Report } from '../../domain/report.ts';
import type { StructureElement } from '../tagged/element.ts';
import type { BlockNode, Picture } from '../tagged/node.ts';
import type { Notes } from './notes.ts';
import type { Styles, Voice } from './styles.ts';

/** Draws a chart of the report for a width in points. */
export type ChartPainter = (chart: string, width: number) => Picture;

/** Where a block stands while the tree is walked. */
export interface Scene {
  /** Element that takes the block's own element. */
  readonly parent: StructureElement;
  readonly voice: Voice;
  /** Adds weight or colour to all text inside: a table's sums, quiet rows. */
  readonly tint: 'plain' | 'strong' | 'quiet';
  readonly align: 'left' | 'right' | 'center';
  readonly styles: Styles;
  readonly tokens: Tokens;
  readonly charts: Report['charts'];
  readonly illustrations: Report['illustrations'];
  readonly draw: ChartPainter;
  /** Ids waiting for the next line of text, where their links will lead. */
  readonly anchors: string[];
  readonly notes: Notes;
  /** Names of the signature fields so far; none may be given twice. */
  readonly fields: Set<string>;
  /** The heading before; null at the beginning. */
  readonly outline: { last: { readonly words: string; readonly level: number } | null };
  /** The table of all elements; here so that its rooms need not know each other. */
  readonly blocks: (children: readonly unknown[], scene: Scene) => readonly BlockNode[];
}
