import type { Box, Stroke } from './drawing.ts';
import { combine, IDENTITY, type Transform } from './transform.ts';

/** What a canvas context remembers between two strokes: colours, widths, font, clip and where things go. */
export class VectorState {
  fillStyle: unknown = '#000000';
  strokeStyle: unknown = '#000000';
  lineWidth = 1;
  lineCap: Stroke['cap'] = 'butt';
  lineJoin: Stroke['join'] = 'miter';
  /** No usable font at first: a chart has to name one of the design. */
  font = '10px sans-serif';
  textAlign = 'start';
  textBaseline = 'alphabetic';
  protected transformation: Transform = IDENTITY;
  protected clipBox: Box | null = null;
  protected dash: readonly number[] = [];
  private readonly saved: (() => void)[] = [];

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, font, textAlign, textBaseline } = this;
    const { transformation, clipBox, dash } = this;
    const look = { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, font, textAlign, textBaseline };
    this.saved.push(() => Object.assign(this, look, { transformation, clipBox, dash }));
  }

  restore(): void {
    this.saved.pop()?.();
  }

  transform(...inner: Transform): void {
    this.transformation = combine(this.transformation, inner);
  }

  setTransform(...transform: Transform): void {
    this.transformation = transform;
  }

  resetTransform(): void {
    this.transformation = IDENTITY;
  }

  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y);
  }

  scale(x: number, y: number): void {
    this.transform(x, 0, 0, y, 0, 0);
  }

  rotate(radians: number): void {
    const [cosine, sine] = [Math.cos(radians), Math.sin(radians)];
    this.transform(cosine, sine, -sine, cosine, 0, 0);
  }

  setLineDash(lengths: readonly number[]): void {
    this.dash = [...lengths];
  }

  getLineDash(): readonly number[] {
    return this.dash;
  }
}
