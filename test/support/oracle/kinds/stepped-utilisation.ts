import { divide, total } from '../exact.ts';
import { sinceJanuary } from '../goal.ts';
import { inAll, type OracleKind, sumOfAll } from './kind.ts';
import { inventSites, placesAt, sitesOf } from './sites.ts';

/** Occupied place-months since January over agreed place-months, over all sites. */
export const steppedUtilisation: OracleKind = {
  invent: (dice) => ({
    art: 'auslastung-gestuft',
    standorte: inventSites(dice),
    'auslastungsziel-quelle': 'Beschluss',
  }),
  needs: (terms, month) =>
    inAll(
      sitesOf(terms).map(({ belegt }) => belegt),
      sinceJanuary(month),
    ),
  actual(terms, reads, month) {
    const months = sinceJanuary(month);
    const occupied = sitesOf(terms).map(({ belegt }) => belegt);
    const places = sitesOf(terms).flatMap((site) => months.map((each) => placesAt(site, each)));
    return divide(sumOfAll(reads, occupied, months), total(places));
  },
  cumulative: false,
  stock: true,
  overMonths: () => true,
};
