import type { Dice } from '../dice.ts';
import { type Exact, exact, NOTHING } from '../exact.ts';
import type { MonthCount, Terms } from '../goal.ts';

/** A site with its occupied places and its steps. */
export interface Site {
  readonly name: string;
  readonly belegt: string;
  readonly stufen: readonly { readonly ab: string; readonly plaetze: string }[];
}

export const sitesOf = (terms: Terms): readonly Site[] => terms['standorte'] as readonly Site[];

/** One to three sites as chance has them. */
export function inventSites(dice: Dice): readonly Site[] {
  return Array.from({ length: dice.between(1, 3) }, (_, at) => siteOf(dice, at));
}

function siteOf(dice: Dice, at: number): Site {
  const months = dice.of([
    ['2018-06'],
    ['2020-03'],
    ['2018-06', '2020-01'],
    ['2020-07', '2019-02', '2020-04'],
  ]);
  const stufen = months.map((ab) => ({ ab, plaetze: String(dice.between(1, 60)) }));
  return { name: `Ort ${at}`, belegt: `belegt_${at}`, stufen };
}

/** The places of the step with the latest month that has come. */
export function placesAt({ stufen }: Site, month: MonthCount): Exact {
  let [latest, places] = ['', NOTHING];
  for (const { ab, plaetze } of stufen) {
    const [year = '0', number = '1'] = ab.split('-');
    const begun = Number(year) * 12 + Number(number) - 1 <= month;
    if (begun && ab > latest) [latest, places] = [ab, exact(plaetze)];
  }
  return places;
}
