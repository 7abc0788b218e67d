import type { Element, ElementContent, Properties, Root } from 'hast';
import { EMPTY, OUTSIDE, type Surroundings, standsIn, WITHOUT_TEXT, within } from './nesting.ts';

/** An element whose end has not been read yet, or the root. */
interface Open {
  readonly node: Root | Element;
  readonly around: Surroundings;
}

const BLANK = /^[ \t\n\f]*$/;

/** The tree of a text that is read from its beginning to its end. Each step says whether it may be told as simply as that. */
export class GrowingTree {
  private readonly root: Root = { type: 'root', children: [], data: { quirksMode: false } };
  private readonly outer: Open[] = [];
  private open: Open = { node: this.root, around: OUTSIDE };
  /** What was read since the last tag. */
  private words = '';

  text(value: string): void {
    this.words += value;
  }

  begin(tagName: string, properties: Properties): boolean {
    if (!this.endText()) return false;
    const { node, around } = this.open;
    if (!standsIn(tagName, around)) return false;
    const child: Element = { type: 'element', tagName, properties, children: [] };
    addTo(node, child);
    if (EMPTY.has(tagName)) return true;
    this.outer.push(this.open);
    this.open = { node: child, around: within(tagName, around) };
    return true;
  }

  end(tagName: string): boolean {
    if (!this.endText()) return false;
    const parent = this.outer.pop();
    if (parent === undefined || this.open.around.parent !== tagName) return false;
    this.open = parent;
    return true;
  }

  /** Null while an element is open. */
  whole(): Root | null {
    return this.endText() && this.outer.length === 0 ? this.root : null;
  }

  /** Text between two tags is one node. */
  private endText(): boolean {
    const value = this.words;
    if (value === '') return true;
    this.words = '';
    const { node, around } = this.open;
    addTo(node, { type: 'text', value });
    return !WITHOUT_TEXT.has(around.parent) || BLANK.test(value);
  }
}

/** Most elements have one child, and a list that was pushed to holds room for sixteen more as long as the tree lives. */
function addTo(node: Root | Element, child: ElementContent): void {
  if (node.children.length === 0) node.children = [child];
  else node.children.push(child);
}
