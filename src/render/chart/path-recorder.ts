import { NOWHERE } from './box.ts';
import type { Box, PathStep } from './drawing.ts';
import type { Transform } from './transform.ts';

/** Two decimals of a point: finer than any printer, short in the file. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** Collects the steps of one canvas path, already in the space of the drawing. */
export class PathRecorder {
  private readonly taken: PathStep[] = [];
  private readonly reached = { ...NOWHERE };
  /** The point that was reached last, rounded. */
  private x = 0;
  private y = 0;

  /** Of the steps so far; it grows with those that follow. */
  get bounds(): Box {
    return this.reached;
  }

  /** The steps so far; later ones do not change them. */
  get steps(): readonly PathStep[] {
    return [...this.taken];
  }

  moveTo(transform: Transform, x: number, y: number): void {
    this.reach(transform, x, y);
    this.taken.push(['m', this.x, this.y]);
  }

  /** A line without a beginning begins where it should end, as on a canvas. */
  lineTo(transform: Transform, x: number, y: number): void {
    this.reach(transform, x, y);
    this.taken.push([this.taken.length ? 'l' : 'm', this.x, this.y]);
  }

  curveTo(t: Transform, ...[x1, y1, x2, y2, x, y]: readonly [...Point, ...Point, ...Point]): void {
    this.taken.push(['c', ...this.point(t, x1, y1), ...this.point(t, x2, y2), ...this.point(t, x, y)]);
  }

  close(): void {
    if (this.taken.length) this.taken.push(['h']);
  }

  rectangle(transform: Transform, x: number, y: number, width: number, height: number): void {
    if (transform[1] === 0 && transform[2] === 0) this.upright(transform, x, y, width, height);
    else this.polygon(transform, x, y, width, height);
  }

  private upright(transform: Transform, x: number, y: number, width: number, height: number): void {
    this.reach(transform, x, y);
    const { x: left, y: top } = this;
    this.reach(transform, x + width, y + height);
    const [across, down] = [round(Math.abs(this.x - left)), round(Math.abs(this.y - top))];
    this.taken.push(['re', Math.min(left, this.x), Math.min(top, this.y), across, down]);
  }

  private polygon(transform: Transform, x: number, y: number, width: number, height: number): void {
    this.moveTo(transform, x, y);
    this.lineTo(transform, x + width, y);
    this.lineTo(transform, x + width, y + height);
    this.lineTo(transform, x, y + height);
    this.close();
  }

  private point(transform: Transform, x: number, y: number): Point {
    this.reach(transform, x, y);
    return [this.x, this.y];
  }

  /** Thousands of points to a chart: none of them becomes a list. */
  private reach([a, b, c, d, e, f]: Transform, x: number, y: number): void {
    const { reached } = this;
    const [mappedX, mappedY] = [a * x + c * y + e, b * x + d * y + f];
    reached.left = Math.min(reached.left, mappedX);
    reached.top = Math.min(reached.top, mappedY);
    reached.right = Math.max(reached.right, mappedX);
    reached.bottom = Math.max(reached.bottom, mappedY);
    this.x = round(mappedX);
    this.y = round(mappedY);
  }
}

type Point = readonly [number, number];
