/** What a definition holds: texts, lists and maps of them. */
export type Plain = string | readonly Plain[] | { readonly [key: string]: Plain };

/** The value at the path; undefined where nothing stands. */
export function valueAt(root: Plain, path: readonly PropertyKey[]): Plain | undefined {
  return path.reduce<Plain | undefined>((inner, step) => {
    if (typeof inner !== 'object' || !Object.hasOwn(inner, step)) return undefined;
    return (inner as Readonly<Record<PropertyKey, Plain>>)[step];
  }, root);
}
