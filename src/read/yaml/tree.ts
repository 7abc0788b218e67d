import type { Plain } from './plain.ts';

/** From the offset of the first sign to the one behind the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A definition as it stands in its file: each value with its offsets, whoever parsed it. German: Baum. */
export type Tree = Leaf | Block | List;

/** One text. */
export interface Leaf extends Span {
  readonly kind: 'leaf';
  readonly plain: string;
  /** True where it stands beside its key; one after `|` or an empty one is found by its key. */
  readonly oneLine: boolean;
}

/** Keys with their values. */
export interface Block extends Span {
  readonly kind: 'block';
  readonly plain: { readonly [key: string]: Plain };
  readonly entries: readonly Entry[];
}

/** Null for a key that is no text, and for a value that is missing. */
export interface Entry {
  readonly key: Leaf | null;
  readonly value: Tree | null;
}

/** Values one below the other. */
export interface List extends Span {
  readonly kind: 'list';
  readonly plain: readonly Plain[];
  readonly items: readonly (Tree | null)[];
}

export function leaf(plain: string, start: number, end: number, oneLine = start < end): Leaf {
  return { kind: 'leaf', plain, start, end, oneLine };
}

export function block(entries: readonly Entry[], { start, end }: Span): Block {
  const plain = Object.fromEntries(
    entries.map(({ key, value }) => [key?.plain ?? '', value?.plain ?? ''] as const),
  );
  return { kind: 'block', plain, entries, start, end };
}

export function list(items: readonly (Tree | null)[], { start, end }: Span): List {
  return { kind: 'list', plain: items.map((item) => item?.plain ?? ''), items, start, end };
}
