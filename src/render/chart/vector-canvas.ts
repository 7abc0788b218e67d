import type { Drawing } from './drawing.ts';
import type { FontBook } from './font-book.ts';
import { VectorContext } from './vector-context.ts';

/** The canvas that Chart.js believes to draw on; its result is a `Drawing`. */
export class VectorCanvas {
  width: number;
  height: number;
  readonly style: Record<string, string> = {};
  private readonly context: VectorContext;

  constructor(width: number, height: number, book: FontBook) {
    this.width = width;
    this.height = height;
    this.context = new VectorContext(this, book);
  }

  getContext(): VectorContext {
    return this.context;
  }

  /** What has been drawn so far, under the name by which chartjs-node-canvas asks for a result. */
  toBuffer(): Drawing {
    return { width: this.width, height: this.height, marks: [...this.context.marks] };
  }
}
