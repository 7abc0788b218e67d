import type { Element, ElementContent, Properties, Root } from 'hast';
import { EMPTY, OUTSIDE, placed, type Surroundings, WITHOUT_TEXT } from './nesting.ts';

/** An element whose end has not been read yet, or the root. */
interface Open {
  readonly properties: Properties;
  readonly around: Surroundings;
  /** Where its children begin in the pile. */
  readonly first: number;
}

const BLANK = /^[ \t\n\f]*$/;

/** The tree of a text that is read from its beginning to its end. Each step says whether it may be told as simply as that. */
export class GrowingTree {
  private readonly outer: Open[] = [];
  private open: Open = { properties: {}, around: OUTSIDE, first: 0 };
  /**
   * Children of the open elements. A list that grows by one child at a time keeps room for sixteen more, and most
   * elements have one child: so they wait here until their parent ends, and its list is as long as they are many.
   */
  private readonly pile: ElementContent[] = [];
  private height = 0;
  /** What was read since the last tag. */
  private words = '';

  text(value: string): void {
    this.words += value;
  }

  begin(tagName: string, properties: Properties): boolean {
    if (!this.endText()) return false;
    const around = placed(tagName, this.open.around);
    if (around === null) return false;
    if (EMPTY.has(tagName)) {
      this.put({ type: 'element', tagName, properties, children: [] });
      return true;
    }
    this.outer.push(this.open);
    this.open = { properties, around, first: this.height };
    return true;
  }

  /** Begins and ends an element that has words alone, as most have; they may be none. */
  leaf(tagName: string, properties: Properties, value: string): boolean {
    if (!this.endText() || EMPTY.has(tagName) || placed(tagName, this.open.around) === null) return false;
    const children: ElementContent[] = value === '' ? [] : [{ type: 'text', value }];
    this.put({ type: 'element', tagName, properties, children });
    return !WITHOUT_TEXT.has(tagName) || BLANK.test(value);
  }

  end(tagName: string): boolean {
    if (!this.endText()) return false;
    const { properties, around, first } = this.open;
    const parent = this.outer.pop();
    if (parent === undefined || around.parent !== tagName) return false;
    this.open = parent;
    const children = this.childrenFrom(first);
    this.put({ type: 'element', tagName, properties, children } satisfies Element);
    return true;
  }

  /** Null while an element is open. */
  whole(): Root | null {
    if (!this.endText() || this.outer.length > 0) return null;
    return { type: 'root', children: this.childrenFrom(0), data: { quirksMode: false } };
  }

  /** Text between two tags is one node. */
  private endText(): boolean {
    const value = this.words;
    if (value === '') return true;
    this.words = '';
    this.put({ type: 'text', value });
    return !WITHOUT_TEXT.has(this.open.around.parent) || BLANK.test(value);
  }

  private put(node: ElementContent): void {
    this.pile[this.height] = node;
    this.height += 1;
  }

  private childrenFrom(first: number): ElementContent[] {
    const children = this.pile.slice(first, this.height);
    this.height = first;
    return children;
  }
}
