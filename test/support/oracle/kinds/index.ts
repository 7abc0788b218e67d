import { averageRate } from './average-rate.ts';
import { averageStock } from './average-stock.ts';
import { changeRate } from './change-rate.ts';
import { cumulativeFlow } from './cumulative-flow.ts';
import { flowPerDriver } from './flow-per-driver.ts';
import { flowPerStock } from './flow-per-stock.ts';
import type { OracleKind } from './kind.ts';
import { milestones } from './milestones.ts';
import { pointStock } from './point-stock.ts';
import { qualitative } from './qualitative.ts';
import { steppedPlaces } from './stepped-places.ts';
import { steppedUtilisation } from './stepped-utilisation.ts';
import { stockPerDriver } from './stock-per-driver.ts';
import { stockPerStock } from './stock-per-stock.ts';

/** Every kind the oracle can calculate, by the word of `art`. A new kind is one file and one line here. */
export const oracleKinds: Readonly<Record<string, OracleKind>> = {
  'fluss-kumuliert': cumulativeFlow,
  durchschnittsbestand: averageStock,
  stichtagsbestand: pointStock,
  'quote-fluss-bestand': flowPerStock,
  'je-bezugsgroesse': flowPerDriver,
  'stichtag-je-bezugsgroesse': stockPerDriver,
  'quote-bestand': stockPerStock,
  durchschnittsrate: averageRate,
  veraenderungsrate: changeRate,
  'plaetze-gestuft': steppedPlaces,
  'auslastung-gestuft': steppedUtilisation,
  meilensteine: milestones,
  qualitativ: qualitative,
};
