import { NOWHERE } from './box.ts';
import type { Box, PathStep } from './drawing.ts';
import { map, type Transform } from './transform.ts';

/** Two decimals of a point: finer than any printer, short in the file. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** Collects the steps of one canvas path, already in the space of the drawing. */
export class PathRecorder {
  private readonly taken: PathStep[] = [];
  private readonly reached = { ...NOWHERE };

  /** Of the steps so far. */
  get bounds(): Box {
    return { ...this.reached };
  }

  /** The steps so far; later ones do not change them. */
  get steps(): readonly PathStep[] {
    return [...this.taken];
  }

  moveTo(transform: Transform, x: number, y: number): void {
    this.taken.push(['m', ...this.reach(transform, x, y)]);
  }

  /** A line without a beginning begins where it should end, as on a canvas. */
  lineTo(transform: Transform, x: number, y: number): void {
    this.taken.push([this.taken.length ? 'l' : 'm', ...this.reach(transform, x, y)]);
  }

  curveTo(t: Transform, ...[x1, y1, x2, y2, x, y]: readonly [...Point, ...Point, ...Point]): void {
    this.taken.push(['c', ...this.reach(t, x1, y1), ...this.reach(t, x2, y2), ...this.reach(t, x, y)]);
  }

  close(): void {
    if (this.taken.length) this.taken.push(['h']);
  }

  rectangle(transform: Transform, x: number, y: number, width: number, height: number): void {
    if (transform[1] === 0 && transform[2] === 0) this.upright(transform, x, y, width, height);
    else this.polygon(transform, x, y, width, height);
  }

  private upright(transform: Transform, x: number, y: number, width: number, height: number): void {
    const [left, top] = this.reach(transform, x, y);
    const [right, bottom] = this.reach(transform, x + width, y + height);
    const corner = [Math.min(left, right), Math.min(top, bottom)] as const;
    this.taken.push(['re', ...corner, round(Math.abs(right - left)), round(Math.abs(bottom - top))]);
  }

  private polygon(transform: Transform, x: number, y: number, width: number, height: number): void {
    this.moveTo(transform, x, y);
    this.lineTo(transform, x + width, y);
    this.lineTo(transform, x + width, y + height);
    this.lineTo(transform, x, y + height);
    this.close();
  }

  private reach(transform: Transform, x: number, y: number): Point {
    const [mappedX, mappedY] = map(transform, x, y);
    const { reached } = this;
    reached.left = Math.min(reached.left, mappedX);
    reached.top = Math.min(reached.top, mappedY);
    reached.right = Math.max(reached.right, mappedX);
    reached.bottom = Math.max(reached.bottom, mappedY);
    return [round(mappedX), round(mappedY)];
  }
}

type Point = readonly [number, number];
