import type { CatalogueEntry } from './entry.ts';
import { integrationIndicators } from './integration.ts';
import { longTermIndicators } from './long-term.ts';
import { needIndicators } from './need.ts';

export { CAVEATS, type CatalogueEntry } from './entry.ts';

/**
 * The indicators of § 48a SGB II and their supplementary indicators. German: Kennzahlenkatalog.
 *
 * Source: Verordnung zur Festlegung der Kennzahlen nach § 48a SGB II (SGB2§48aFKV). The directions of the supplementary
 * indicators are a convention of this programme; the regulation names none.
 */
export const catalogue: readonly CatalogueEntry[] = [
  ...needIndicators,
  ...integrationIndicators,
  ...longTermIndicators,
];

export function catalogueEntry(id: string): CatalogueEntry | undefined {
  return catalogue.find((entry) => entry.id === id);
}
