/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** JSON with sorted keys and no spaces: one value, one text, one hash. Keys are ASCII. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = value as { readonly [key: string]: Json };
  const member = (key: string) => `${JSON.stringify(key)}:${canonicalJson(members[key] as Json)}`;
  return `{${Object.keys(members).toSorted().map(member).join(',')}}`;
}
