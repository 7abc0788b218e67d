import { contains, grow, intersect, overlaps } from './box.ts';
import { parseCssColour } from './css-colour.ts';
import { parseCssFont } from './css-font.ts';
import type { Box, Mark, Stroke } from './drawing.ts';
import type { FontBook } from './font-book.ts';
import { PathRecorder, round } from './path-recorder.ts';
import { angleOf, map, scaleOf } from './transform.ts';
import { VectorState } from './vector-state.ts';

/**
 * A canvas context that writes down what is drawn instead of colouring dots.
 *
 * It knows what Chart.js and the notation use: straight and curved paths, rectangular clips, text in the
 * fonts of the design. Everything else throws, so that nothing is ever missing in silence.
 */
export class VectorContext extends VectorState {
  readonly canvas: object;
  private readonly book: FontBook;
  private recorded: Mark[] = [];
  private path = new PathRecorder();

  constructor(canvas: object, book: FontBook) {
    super();
    this.canvas = canvas;
    this.book = book;
  }

  get marks(): readonly Mark[] {
    return this.recorded;
  }

  beginPath(): void {
    this.path = new PathRecorder();
  }

  moveTo(x: number, y: number): void {
    this.path.moveTo(this.transformation, x, y);
  }

  lineTo(x: number, y: number): void {
    this.path.lineTo(this.transformation, x, y);
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.path.curveTo(this.transformation, x1, y1, x2, y2, x, y);
  }

  closePath(): void {
    this.path.close();
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.path.rectangle(this.transformation, x, y, width, height);
  }

  /** Rectangles only, which is all that cartesian charts need: the bounds of the current path. */
  clip(): void {
    const { bounds } = this.path;
    this.clipBox = this.clipBox ? intersect(this.clipBox, bounds) : { ...bounds };
  }

  fill(): void {
    const colour = parseCssColour(this.fillStyle);
    const visible = this.visible(this.path.bounds);
    if (colour && visible) this.recorded.push({ kind: 'area', steps: this.path.steps, colour, ...visible });
  }

  stroke(): void {
    const stroke = this.currentStroke();
    const visible = stroke && this.visible(grow(this.path.bounds, stroke.width / 2));
    if (visible) this.recorded.push({ kind: 'line', steps: this.path.steps, stroke, ...visible });
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.aside(x, y, width, height, () => this.fill());
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.aside(x, y, width, height, () => this.stroke());
  }

  /** Chart.js clears the whole canvas before it draws and after it is done. */
  clearRect(): void {
    this.recorded = [];
  }

  measureText(text: string): { readonly width: number } {
    const { face, size } = parseCssFont(this.font);
    return { width: this.book.width(text, face, size) };
  }

  /** Texts are whole or absent: a clip leaves out what lies beyond it and cuts nothing. */
  fillText(text: string, x: number, y: number): void {
    const colour = parseCssColour(this.fillStyle);
    if (!colour || !text.trim()) return;
    const { face, size } = parseCssFont(this.font);
    const width = this.book.width(text, face, size);
    const scale = scaleOf(this.transformation);
    const [left, baseline] = map(this.transformation, x - this.indent(width), y + this.drop());
    const spot: Box = { left, top: baseline - size, right: left + width, bottom: baseline };
    if (!this.visible(spot)) return;
    this.recorded.push({
      kind: 'text',
      content: text,
      x: round(left),
      y: round(baseline),
      width: round(width * scale),
      face,
      size: round(size * scale),
      colour,
      angle: round(angleOf(this.transformation)),
    });
  }

  strokeText(): never {
    throw new Error('Charts do not outline letters');
  }

  createPattern(): never {
    throw new Error('Charts know no pattern: a hatch is drawn as lines');
  }

  createLinearGradient(): never {
    throw new Error('Charts know no gradient');
  }

  createRadialGradient(): never {
    throw new Error('Charts know no gradient');
  }

  drawImage(): never {
    throw new Error('Charts hold no images');
  }

  private aside(x: number, y: number, width: number, height: number, draw: () => void): void {
    const path = this.path;
    this.beginPath();
    this.rect(x, y, width, height);
    draw();
    this.path = path;
  }

  private currentStroke(): Stroke | null {
    const colour = parseCssColour(this.strokeStyle);
    const scale = scaleOf(this.transformation);
    if (!colour || this.lineWidth <= 0) return null;
    const dash = this.dash.map((length) => round(length * scale));
    return { colour, width: round(this.lineWidth * scale), dash, cap: this.lineCap, join: this.lineJoin };
  }

  /** Null when the clip hides everything; no clip when it would hide nothing. */
  private visible(bounds: Box): { readonly clip: Box | null } | null {
    if (bounds.left > bounds.right) return null;
    const clip = this.clipBox;
    if (!clip || contains(clip, bounds)) return { clip: null };
    return overlaps(clip, bounds) ? { clip } : null;
  }

  private indent(width: number): number {
    if (this.textAlign === 'center') return width / 2;
    return this.textAlign === 'right' || this.textAlign === 'end' ? width : 0;
  }

  private drop(): number {
    if (this.textBaseline === 'alphabetic') return 0;
    const { face, size } = parseCssFont(this.font);
    const { ascent, descent } = this.book.vertical(face, size);
    if (this.textBaseline === 'middle') return (ascent - descent) / 2;
    if (this.textBaseline === 'top' || this.textBaseline === 'hanging') return ascent;
    return this.textBaseline === 'bottom' || this.textBaseline === 'ideographic' ? -descent : 0;
  }
}
