import type { Element, ElementContent, Properties, Root } from 'hast';
import { EMPTY, OUTSIDE, type Surroundings, standsIn, WITHOUT_TEXT, within } from './nesting.ts';

const BLANK = /^[ \t\n\f]*$/;

/** The tree of a text that is read from its beginning to its end. Each step says whether it may be told as simply as that. */
export class GrowingTree {
  private readonly root: Root = { type: 'root', children: [], data: { quirksMode: false } };
  /** The elements whose end has not been read yet, from the root on, each with what surrounds its children. */
  private readonly nodes: (Root | Element)[] = [this.root];
  private readonly surroundings: Surroundings[] = [OUTSIDE];
  /** What was read since the last tag. */
  private words = '';

  text(value: string): void {
    this.words += value;
  }

  begin(tagName: string, properties: Properties): boolean {
    if (!this.endText()) return false;
    const around = this.around();
    if (!standsIn(tagName, around)) return false;
    const child: Element = { type: 'element', tagName, properties, children: [] };
    addTo(this.open(), child);
    if (EMPTY.has(tagName)) return true;
    this.nodes.push(child);
    this.surroundings.push(within(tagName, around));
    return true;
  }

  end(tagName: string): boolean {
    if (!this.endText()) return false;
    if (this.nodes.length === 1 || this.around().parent !== tagName) return false;
    this.nodes.pop();
    this.surroundings.pop();
    return true;
  }

  /** Null while an element is open. */
  whole(): Root | null {
    return this.endText() && this.nodes.length === 1 ? this.root : null;
  }

  private open(): Root | Element {
    return this.nodes.at(-1) ?? this.root;
  }

  private around(): Surroundings {
    return this.surroundings.at(-1) ?? OUTSIDE;
  }

  /** Text between two tags is one node. */
  private endText(): boolean {
    const value = this.words;
    if (value === '') return true;
    this.words = '';
    addTo(this.open(), { type: 'text', value });
    return !WITHOUT_TEXT.has(this.around().parent) || BLANK.test(value);
  }
}

/** Most elements have one child, and a list that was pushed to holds room for sixteen more as long as the tree lives. */
function addTo(node: Root | Element, child: ElementContent): void {
  if (node.children.length === 0) node.children = [child];
  else node.children.push(child);
}
