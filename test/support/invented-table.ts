import { readFileSync } from 'node:fs';
import type { InputFile } from '../../src/domain/draft.ts';
import { fileOf } from './exports.ts';

const FOLDER = new URL('../fixtures/profile/', import.meta.url);

/** A file of `test/fixtures/profile/`: one invented table, as each house would write it. */
export function fixture(path: string): InputFile {
  return fileOf(readFileSync(new URL(path, FOLDER)), `test/fixtures/profile/${path}`);
}

/** What the invented table says for January to June 2020, by quantity and region. */
export const TOLD = {
  alle: {
    '15087': [5120, 5098, 4987, 5310, 5422, 5398],
    '15083': [3310, 3291, 3240, 3502, 3577, 3541],
    '01001': [4010, 3990, 3951, 4207, 4298, 4266],
  },
  // March is kept secret in Flensburg.
  frauen: {
    '15087': [2210, 2198, 2150, 2284, 2331, 2320],
    '15083': [1450, 1441, 1420, 1533, 1566, 1549],
    '01001': [1711, 1702, null, 1799, 1834, 1820],
  },
  // In euro; June comes later.
  leistungen: {
    '15087': [3274000, 3273000, 3260000, 3312000, 3338000, null],
    '15083': [2101000, 2099000, 2090000, 2133000, 2149000, null],
    '01001': [2555000, 2549000, 2540000, 2588000, 2611000, null],
  },
  quote: {
    '15087': [7.4, 7.4, 7.2, 7.7, 7.9, 7.8],
    '15083': [6.8, 6.8, 6.7, 7.2, 7.4, 7.3],
    '01001': [8.9, 8.8, 8.7, 9.3, 9.5, 9.4],
  },
} as const;

export type Quantity = keyof typeof TOLD;
export type Region = keyof (typeof TOLD)['alle'];
export const MONTHS = ['2020-01', '2020-02', '2020-03', '2020-04', '2020-05', '2020-06'] as const;
export const REGIONS = ['15087', '15083', '01001'] as const;
