import type { Series } from './datasets.ts';
import type { Box } from './drawing.ts';
import type { Frame, Sketch } from './frame.ts';
import type { Tier } from './layout.ts';
import type { Axis, Scaffold, Slot } from './scaffold.ts';

/** The frame of one chart: its figures on the scaffold of its shape. */
export function frameOn(scaffold: Scaffold, sketch: Sketch): Frame {
  const { area, axes, slots } = scaffold;
  const { value, variance } = sketch.layout;
  const [valueY, varianceY] = [onAxis(axes['value'], value), onAxis(axes['variance'], variance)];
  const columns: Record<Series, readonly (Box | null)[]> = { prior: [], plan: [], actual: [], variance: [] };
  for (const { series, yAxisID, data, lift } of sketch.datasets) {
    const y = yAxisID === 'value' ? valueY : varianceY;
    columns[series] = data.map((figure, month) => boxOf(slots[series]?.[month], figure, y, lift));
  }
  const monthWidth = (area.right - area.left) / sketch.spec.months.length;
  return { ...sketch, area, monthWidth, valueY, varianceY, columns };
}

function onAxis(axis: Axis | undefined, tier: Tier | null): (figure: number) => number {
  if (!axis || !tier) return () => Number.NaN;
  const length = tier.max - tier.min;
  return (figure) => axis((figure - tier.min) / length);
}

/** A column from zero to its figure; see `ScenarioBar.box`. */
function boxOf(
  slot: Slot | undefined,
  figure: number | null,
  y: (figure: number) => number,
  lift: number,
): Box | null {
  if (!slot || figure === null) return null;
  const [head, base] = [y(figure), y(0)];
  const lifted = lift * Math.sign(head - base);
  return { ...slot, top: Math.min(head, base) + lifted, bottom: Math.max(head, base) + lifted };
}
