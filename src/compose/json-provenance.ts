import type { Month } from '../domain/month.ts';
import { cellRanges, rangeKey } from './derivation/cell-ranges.ts';
import type { GoalSteps } from './derivation/goal-steps.ts';
import type { Step } from './derivation/step.ts';
import { origin } from './json-figures.ts';
import { placeText } from './place-text.ts';

/** Says of the figures of one goal how each came about. German: Herkunft. */
export interface Provenance {
  /** A figure with its `rechenweg` and its `eingaben`; one that nobody can explain stays as it is. */
  figure<Of>(figure: Of, key: string, month: Month): Of;
  /** The same for each figure of an object made for this, whose names are the keys. */
  figures<Of extends object>(figures: Of, month: Month, prefix?: string): Of;
  /** What the figures refer to: each formula and each delivered cell once. */
  readonly lists: { readonly rechenwege: readonly object[]; readonly eingaben: readonly object[] };
}

/**
 * Where every figure of a goal comes from.
 *
 * `rechenweg` names a formula of the list `rechenwege`. `eingaben` name cells of the list `eingaben` by metric and months
 * (`integrationen 2020-01/2020-05`). A figure made of others of its month has a formula and no cells of its own.
 */
export function provenanceOf({ all: steps, cells, checked }: GoalSteps): Provenance {
  const told = byMonth(steps);
  const ways = waysOf(steps);
  const explained = <Of>(known: Of, step: Step | undefined): Of => {
    if (!step || typeof known !== 'object' || known === null) return known;
    const ranges = cellRanges(step.cells);
    return {
      ...known,
      rechenweg: ways.idOf.get(step),
      ...(ranges.length > 0 && { eingaben: ranges.map(rangeKey) }),
      ...(step.place && { fundstelle: placeText(step.place) }),
    };
  };
  return {
    figure: (known, key, month) => explained(known, told.get(month)?.get(key)),
    figures: (known, month, prefix = '') => {
      const keys = told.get(month);
      for (const key in known) known[key] = explained(known[key], keys?.get(prefix + key));
      return known;
    },
    lists: {
      rechenwege: ways.first.map((step) => ({
        id: ways.idOf.get(step),
        groesse: step.title,
        formel: step.formula,
        rundung: step.rounding,
      })),
      eingaben: [...cells].map((cell) => origin(cell, checked.data)),
    },
  };
}

interface Ways {
  readonly idOf: ReadonlyMap<Step, string>;
  /** The first step of each. */
  readonly first: readonly Step[];
}

/** Each formula once, numbered in the order of the figures. A figure has few of them, so they are looked through. */
function waysOf(steps: readonly Step[]): Ways {
  const [known, idOf, first] = [new Map<string, Step[]>(), new Map<Step, string>(), [] as Step[]];
  for (const step of steps) {
    const ways = known.get(step.key) ?? [];
    known.set(step.key, ways);
    const way = ways.find(({ formula, rounding }) => formula === step.formula && rounding === step.rounding);
    if (way === undefined) ways.push(step);
    if (way === undefined) first.push(step);
    idOf.set(step, (way && idOf.get(way)) ?? `R${first.length}`);
  }
  return { idOf, first };
}

/** Of two steps of one key in a month the last counts. */
function byMonth(steps: readonly Step[]): ReadonlyMap<Month, ReadonlyMap<string, Step>> {
  const months = new Map<Month, Map<string, Step>>();
  for (const step of steps) {
    const keys = months.get(step.month) ?? new Map<string, Step>();
    months.set(step.month, keys.set(step.key, step));
  }
  return months;
}
