import { type Frame, monthCentre, monthLeft } from './frame.ts';
import { centred, fitting, inkBox, lifted, type PlacedText, widthOf } from './lettering.ts';

/** Distances in points. */
const ABOVE_FOOT = 3.4;
const ABOVE_STEP = 3.2;
const BESIDE_STEP = 3;

/** `k. A.` or `*` in a month without value: at the foot of the outline, or over an outline that is too low. */
export function gapLabels(frame: Frame, taken: readonly PlacedText[]): readonly PlacedText[] {
  const { spec, theme, book } = frame;
  const foot = frame.area.bottom;
  const standing = taken.map((text) => inkBox(book, text));
  return spec.rows.flatMap(({ gapLabel }, month) => {
    if (gapLabel === null || frame.columns.actual[month]) return [];
    const plan = frame.columns.plan[month];
    const lettering = fitting(book, gapLabel, theme.gap, frame.monthWidth - 2);
    const { capHeight } = book.vertical(lettering.face, lettering.size);
    const roomy = !plan || plan.bottom - plan.top > capHeight + 2 * ABOVE_FOOT;
    const centre = plan ? (plan.left + plan.right) / 2 : monthCentre(frame, month);
    const y = (roomy ? foot : plan.top) - ABOVE_FOOT;
    return [lifted(book, centred(book, gapLabel, centre, y, lettering), standing)];
  });
}

/** The number of places at the beginning of each step, above its line and above columns that exceed it. */
export function stepLabels(frame: Frame): readonly PlacedText[] {
  const { spec, theme, book } = frame;
  if (spec.form !== 'places') return [];
  return spec.rows.flatMap(({ plan, stepLabel: content }, month) => {
    if (plan === null || content === undefined || plan === spec.rows[month - 1]?.plan) return [];
    const x = monthLeft(frame, month) + BESIDE_STEP;
    const lettering = fitting(book, content, theme.step, frame.monthWidth - 2 * BESIDE_STEP);
    const end = x + widthOf(book, content, lettering);
    const beneath = frame.columns.actual.filter((box) => box && box.left < end && box.right > x);
    const top = Math.min(frame.valueY(plan), ...beneath.map((box) => box?.top ?? Infinity));
    return [{ content, x, y: top - ABOVE_STEP, lettering }];
  });
}
