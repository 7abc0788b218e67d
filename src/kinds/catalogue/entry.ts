import type { Direction } from '../../domain/agreement.ts';
import type { Formula } from '../../domain/formula.ts';
import type { LabelOf } from '../define-kind.ts';
import type { Calculation } from '../index.ts';

/** A calculation as an agreement writes it: all scalars are text, keys as in `berechnung:`. */
export type WrittenCalculation = { readonly art: Calculation['art'] } & Readonly<Record<string, string>>;

/** What an agreement gets that refers to the entry by `kennzahl: K2`. German: Katalogeintrag. */
export interface CatalogueEntry {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** What is counted, in two or three sentences. */
  readonly text: string;
  /** `§ 5 Abs. 1 SGB2§48aFKV` */
  readonly source: string;
  /** Which version of the regulation was read. */
  readonly read: 'current' | 'referred' | '2011';
  /** What of the entry is a reading of published figures, where the regulation leaves it open. */
  readonly remark?: string;
  /** `%`, `€` or the noun that is counted. */
  readonly unit: string;
  readonly precision: number;
  readonly direction: Direction;
  /** The year-progress value. */
  readonly calculation: WrittenCalculation;
  /** The month value of § 48a from the same metrics; null where the agreement's own calculation does not carry it. */
  readonly monthValue: (calculation: Calculation, labelOf: LabelOf) => Formula | null;
}

/** What must be told wherever a definition is quoted. German: Vorbehalt. */
export const CAVEATS: Readonly<Record<CatalogueEntry['read'], string>> = {
  current: 'gelesen in der Fassung vom 15.03.2019',
  referred:
    'gelesen in der Fassung von 2011 und über den Verweis in § 6 Abs. 2 (Fassung vom 15.03.2019); vor dem Zitieren zu prüfen',
  '2011': 'nur in der Fassung von 2011 gelesen; vor dem Zitieren zu prüfen',
};
