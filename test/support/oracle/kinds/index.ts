import { averageStock } from './average-stock.ts';
import { cumulativeFlow } from './cumulative-flow.ts';
import { flowPerDriver } from './flow-per-driver.ts';
import { flowPerStock } from './flow-per-stock.ts';
import type { OracleKind } from './kind.ts';
import { pointStock } from './point-stock.ts';
import { qualitative } from './qualitative.ts';
import { steppedPlaces } from './stepped-places.ts';
import { stockPerDriver } from './stock-per-driver.ts';

/** Every kind the oracle can calculate, by the word of `art`. A new kind is one file and one line here. */
export const oracleKinds: Readonly<Record<string, OracleKind>> = {
  'fluss-kumuliert': cumulativeFlow,
  durchschnittsbestand: averageStock,
  stichtagsbestand: pointStock,
  'quote-fluss-bestand': flowPerStock,
  'je-bezugsgroesse': flowPerDriver,
  'stichtag-je-bezugsgroesse': stockPerDriver,
  'plaetze-gestuft': steppedPlaces,
  qualitativ: qualitative,
};
