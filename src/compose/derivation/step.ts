import type { Decimal } from '../../domain/decimal.ts';
import type { Month } from '../../domain/month.ts';
import type { Observation } from '../../domain/observation.ts';
import type { Place } from '../../domain/place.ts';

/** One printed figure and how it came about. Every field but `value` and `cells` is finished text. German: Rechenweg. */
export interface Step {
  /** Key of the figure in `bericht.json` and in addresses: `soll`, `ist`, `teil-integrationen`, `lesart-b-ist`. */
  readonly key: string;
  /** `Soll`, `Ist`, `Integrationen` */
  readonly title: string;
  readonly month: Month;
  readonly value: Decimal;
  /** As it is printed: `5,8 %`. */
  readonly text: string;
  /** Before it was rounded: `5,8363… %`. */
  readonly unrounded: string;
  /** The formula in words. */
  readonly formula: string;
  /** The formula with the numbers of this month; empty where the words say it all. */
  readonly numbers: string;
  /** How it was rounded. */
  readonly rounding: string;
  /** The delivered cells it rests on; empty for a figure made of other figures alone. */
  readonly cells: readonly Observation[];
  /** Where the agreed numbers stand that it is made of instead: steps of places, days of milestones. */
  readonly place?: Place;
}
