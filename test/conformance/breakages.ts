import type { Breakage } from './breakages/breakage.ts';
import { contentBreakages } from './breakages/content-breakages.ts';
import { documentBreakages } from './breakages/document-breakages.ts';
import { structureBreakages } from './breakages/structure-breakages.ts';

/** Every property whose absence the gate must notice: a gate that lets one of these pass is no gate. */
export const breakages: readonly Breakage[] = [
  ...structureBreakages,
  ...contentBreakages,
  ...documentBreakages,
];
