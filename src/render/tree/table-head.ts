import type { Element } from 'hast';
import { textOf } from './elements.ts';
import { unfit } from './markup-error.ts';

const SCOPES = ['col', 'colgroup', 'row', 'rowgroup'] as const;

/** What a head cell heads, in HTML's words. */
export type Scope = (typeof SCOPES)[number];

/** True for every cell of the table's head, and for every `th`. */
export function isHeadCell(cell: Element, inHead: boolean): boolean {
  return inHead || cell.tagName === 'th';
}

/** What a head cell heads: its column in the head of the table and its row elsewhere, unless it says so itself. Throws `MarkupError`. */
export function scopeOf(cell: Element, inHead: boolean): Scope {
  const given = textOf(cell, 'scope') ?? (inHead ? 'col' : 'row');
  const scope = SCOPES.find((known) => known === given);
  if (scope) return scope;
  throw unfit(cell, { kind: 'scopeUnknown', scope: given, known: SCOPES }, `scope="${given}"`);
}
