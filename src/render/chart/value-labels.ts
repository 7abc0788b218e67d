import { grow, overlaps } from './box.ts';
import type { Box } from './drawing.ts';
import { type Frame, monthCentre } from './frame.ts';
import { intervalBox } from './interval-mark.ts';
import { centred, fitting, inkBox, lifted, type PlacedText } from './lettering.ts';
import { lineObstacles, outlineObstacles, solidObstacle } from './obstacles.ts';

/** A text, and the white plate it needs on hatches. */
export interface Label {
  readonly text: PlacedText;
  readonly plate: Box | null;
}

/** A place for a label, with the ink that would be in its way there. */
interface Place {
  readonly label: Label;
  readonly obstacles: readonly Box[];
}

/** Distances in points: label to mark, the same within an outline, label to the sides of its month. */
const GAP = 2.6;
const SNUG = 1.8;
const SIDE = 4;
/** Room between a label and the bracket below it. */
const BRACKET_AIR = 1.5;
/** How far a label may climb over another mark and still be understood as its column's. */
const LIFT = 8;
/** How far a plate reaches beyond its text, and the border of a column that it leaves alone. */
const PLATE = 1.2;
const BORDER = 0.7;

/** The value at its column: on the first place where it touches nothing. `taken` are texts that already stand. */
export function valueLabels(frame: Frame, taken: readonly PlacedText[]): readonly Label[] {
  const lines = lineObstacles(frame);
  const standing = taken.map((text) => inkBox(frame.book, text));
  return frame.spec.rows.flatMap(({ label }, month) => {
    const column = frame.columns.actual[month];
    if (label === null || !column) return [];
    return bestOf(frame, placesFor({ frame, month, content: label, column, lines }), standing);
  });
}

/** The first place that is free; else over all other texts, on a plate. */
function bestOf({ book }: Frame, places: readonly Place[], standing: readonly Box[]): readonly Label[] {
  const free = places.find(({ label: { text }, obstacles }) => {
    const ink = inkBox(book, text);
    const touched = (box: Box) => overlaps(ink, box);
    return !standing.some(touched) && !obstacles.some(touched);
  });
  if (free) return [free.label];
  return places.slice(0, 1).map(({ label }) => {
    const text = lifted(book, label.text, standing);
    return { text, plate: grow(inkBox(book, text), PLATE) };
  });
}

/** One value that looks for its place. */
interface Search {
  readonly frame: Frame;
  readonly month: number;
  readonly content: string;
  readonly column: Box;
  readonly lines: readonly Box[];
}

/** In the order of preference; places prefer the inside, because their line runs along the tops. */
function placesFor(search: Search): readonly Place[] {
  const [inside, above] = [placesInside(search), placesAbove(search)];
  return search.frame.spec.form === 'places' ? [...inside, ...above] : [...above, ...inside];
}

/** Within a much higher outline of the Soll; right above the column; over a slightly higher neighbour. */
function placesAbove({ frame, month, content, column, lines }: Search): readonly Place[] {
  const { book, theme, columns } = frame;
  const lettering = fitting(book, content, theme.value, frame.monthWidth - 2 * SIDE);
  const { capHeight } = book.vertical(lettering.face, lettering.size);
  const [plan, prior] = [columns.plan[month], columns.prior[month]];
  const outline = [...lines, ...(plan ? outlineObstacles(plan) : [])];
  const all = [...outline, ...(prior ? [solidObstacle(prior)] : [])];
  const place = (centre: number, y: number, obstacles: readonly Box[]): Place => ({
    label: { text: centred(book, content, centre, y, lettering), plate: null },
    obstacles,
  });
  const summit = Math.min(column.top, plan?.top ?? Infinity, prior?.top ?? Infinity);
  const low = column.bottom - column.top < capHeight + 2 * GAP;
  const bracket = bracketPlaces(intervalBox(frame, month), { plan, summit, capHeight });
  return [
    ...bracket.within.map((y) => place(plan ? middle(plan) : middle(column), y, outline)),
    ...(plan && plan.top < column.top - SNUG - capHeight
      ? [place(middle(plan), column.top - SNUG, outline)]
      : []),
    place(middle(column), column.top - GAP, all),
    ...(low || column.top - summit <= LIFT ? [place(middle(column), summit - GAP, all)] : []),
    ...bracket.over.map((y) => place(middle(column), y, all)),
  ];
}

/** Baselines above a bracket: within a much higher outline of the Soll, and over everything. */
function bracketPlaces(
  bracket: Box | null,
  { plan, summit, capHeight }: { plan: Box | null | undefined; summit: number; capHeight: number },
): { readonly within: readonly number[]; readonly over: readonly number[] } {
  if (bracket === null) return { within: [], over: [] };
  const top = bracket.top - BRACKET_AIR;
  const within = plan && plan.top < top - SNUG - capHeight ? [top - SNUG] : [];
  return { within, over: [Math.min(summit, top) - GAP] };
}

/** At the head of the column, or below a line that crosses it there; on hatches in a white band. */
function placesInside({ frame, month, content, column, lines }: Search): readonly Place[] {
  const { book, theme, spec } = frame;
  const solid = spec.rows[month]?.status === 'final';
  const base = solid ? theme.valueOnActual : theme.value;
  const lettering = fitting(book, content, base, column.right - column.left - GAP);
  const { capHeight } = book.vertical(lettering.face, lettering.size);
  const before = spec.form === 'places' ? [] : lines.filter((line) => crosses(line, column));
  return [column.top, ...before.map((line) => line.bottom)]
    .toSorted((a, b) => a - b)
    .map((head) => head + GAP + capHeight)
    .filter((baseline) => baseline + GAP < column.bottom)
    .map((baseline) => {
      const text = centred(book, content, middle(column), baseline, lettering);
      return { label: { text, plate: solid ? null : band(column, inkBox(book, text)) }, obstacles: before };
    });
}

function crosses(line: Box, column: Box): boolean {
  return line.left < column.right && line.right > column.left && line.bottom > column.top;
}

/** From border to border of the column, as high as the text. */
function band(column: Box, ink: Box): Box {
  const inner = grow(column, -BORDER);
  return { ...grow(ink, PLATE), left: inner.left, right: inner.right };
}

/** The difference at the far end of its bar, in bold type where it is unfavourable. */
export function varianceLabels(frame: Frame, unfavourable: readonly boolean[]): readonly Label[] {
  const { spec, book, theme } = frame;
  return spec.rows.flatMap(({ variance, varianceLabel }, month) => {
    const bar = frame.columns.variance[month];
    if (varianceLabel === null || variance === null || !bar) return [];
    const style = unfavourable[month] ? theme.unfavourable : theme.value;
    const lettering = fitting(book, varianceLabel, style, frame.monthWidth - 2);
    const { capHeight } = book.vertical(lettering.face, lettering.size);
    const y = variance < 0 ? bar.bottom + GAP + capHeight : bar.top - GAP;
    return [{ text: centred(book, varianceLabel, monthCentre(frame, month), y, lettering), plate: null }];
  });
}

function middle({ left, right }: Box): number {
  return (left + right) / 2;
}
