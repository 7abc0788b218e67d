import { total } from '../exact.ts';
import type { OracleKind } from './kind.ts';
import { inventSites, placesAt, sitesOf } from './sites.ts';

/** Places occupied over all sites, and the places of the latest step begun at each of them. */
export const steppedPlaces: OracleKind = {
  invent: (dice) => ({ art: 'plaetze-gestuft', standorte: inventSites(dice) }),
  needs: (terms, month) => sitesOf(terms).map(({ belegt }) => [belegt, month]),
  actual: (terms, reads, month) => total(sitesOf(terms).map(({ belegt }) => reads(belegt, month))),
  capacity: (terms, month) => total(sitesOf(terms).map((site) => placesAt(site, month))),
  cumulative: false,
  stock: true,
};
