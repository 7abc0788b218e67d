import type { ContentBytes } from './content-bytes.ts';
import { coordinate, rgb } from './operands.ts';
import type { UsedFont } from './used-font.ts';

/**
 * What holds on a page: colours, width of lines, font. An operator is written only where it changes something.
 *
 * Whoever else puts operators on the page puts them between `q` and `Q`. Sizes and widths in points.
 */
export class HeldState {
  readonly #content: ContentBytes;
  #fill: string | null = null;
  #stroke: string | null = null;
  #width: number | null = null;
  #font: UsedFont | null = null;
  #size = 0;

  constructor(content: ContentBytes) {
    this.#content = content;
  }

  /** On a new page nothing holds yet. */
  forget(): void {
    this.#fill = null;
    this.#stroke = null;
    this.#width = null;
    this.#font = null;
  }

  fill(colour: string): void {
    if (this.#fill === colour) return;
    this.#fill = colour;
    this.#content.put(rgb(colour));
    this.#content.put(' rg ');
  }

  stroke(colour: string, width: number): void {
    if (this.#stroke !== colour) this.#content.put(`${rgb(colour)} RG `);
    if (this.#width !== width) this.#content.put(`${coordinate(width)} w `);
    this.#stroke = colour;
    this.#width = width;
  }

  font(font: UsedFont, size: number): void {
    if (this.#font === font && this.#size === size) return;
    this.#font = font;
    this.#size = size;
    this.#content.put(`/${font.name} ${coordinate(size)} Tf `);
  }
}
