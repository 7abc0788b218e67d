import type { Tokens } from '../domain/design.ts';

/** In points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

const SIZES: ReadonlyMap<string, PageSize> = new Map([['A4', { width: 595.28, height: 841.89 }]]);

/** The paper of a design. Throws for a size that is not known. */
export function pageSizeOf({ page }: Tokens): PageSize {
  const size = SIZES.get(page.size);
  if (!size) throw new Error(`unknown page size "${page.size}"`);
  return size;
}

/** The width of the text, in points. German: Satzspiegel. */
export function columnWidthOf(tokens: Tokens): number {
  const { left, right } = tokens.page.margin;
  return pageSizeOf(tokens).width - left - right;
}
