import { type Month, monthText } from '../../domain/month.ts';

/** `i-1`, the goal's part of an address inside the web page: asked for with every figure of its few goals. */
function goalPart(goal: string): string {
  const known = PARTS.get(goal);
  if (known !== undefined) return known;
  if (PARTS.size > MANY_GOALS) PARTS.clear();
  const part = goal.toLowerCase().replaceAll('.', '-');
  PARTS.set(goal, part);
  return part;
}

const PARTS = new Map<string, string>();
const MANY_GOALS = 500;

/** Where the derivation of a figure stands: `rechenweg-i-1-soll-2020-05`. German: Sprungziel. */
export function stepAnchor(goal: string, key: string, month: Month): string {
  return `rechenweg-${goalPart(goal)}-${key}-${monthText(month)}`;
}

/** Where the agreed value of a goal stands: `rechenweg-i-1-zielwert`. */
export function targetAnchor(goal: string): string {
  return `rechenweg-${goalPart(goal)}-zielwert`;
}

/** Where a delivered cell of a goal is listed: `zelle-i-1-integrationen-2020-05`. */
export function cellAnchor(goal: string, metric: string, month: Month): string {
  return `zelle-${goalPart(goal)}-${metric}-${monthText(month)}`;
}

/** Stands for a cell of a table without a derivation. */
const NOWHERE = '-';

/** One address for each cell of a row, as the template hands them on. */
export function anchorList(anchors: readonly (string | null)[]): string {
  return anchors.map((anchor) => anchor ?? NOWHERE).join(' ');
}
