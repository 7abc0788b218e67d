/**
 * The unit of a figure. German: Einheit.
 *
 * `ratio` values are kept as 0..1 and shown as percent; their differences are percentage points.
 * `euro` and `count` values are shown as they are. `noun` is what is counted: `Fälle`, `Plätze`, `BG je Coach`.
 */
export type Unit =
  | { readonly kind: 'ratio' }
  | { readonly kind: 'euro' }
  | { readonly kind: 'count'; readonly noun: string };
