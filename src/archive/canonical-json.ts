/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type JsonObject = { readonly [key: string]: Json };

/** JSON with sorted keys and no spaces: one value, one text, one hash. Keys are ASCII. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const object = value as JsonObject;
  return written(Object.keys(object), (key) => canonicalJson(object[key] as Json));
}

/** The members of an object as they are written, for whoever writes it with and without one of them. */
export type Members = ReadonlyMap<string, string>;

export function membersOf(object: JsonObject): Members {
  return new Map(Object.keys(object).map((key) => [key, canonicalJson(object[key] as Json)]));
}

/** The object of these members. */
export function joined(members: Members): string {
  return written([...members.keys()], (key) => members.get(key) ?? 'null');
}

function written(keys: readonly string[], member: (key: string) => string): string {
  let text = '';
  for (const key of keys.toSorted()) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${member(key)}`;
  return `{${text}}`;
}
