import type { Dict, PdfFile, Value } from './pdf-file.ts';

/** A structure element as it stands in the file. */
export interface Tag {
  readonly ref: string;
  /** The type of ISO 32000-1 after the role map: `TH`. */
  readonly type: string;
  readonly dict: Dict;
  readonly parent: Tag | null;
  readonly kids: readonly Kid[];
}

export type Kid =
  | { readonly kind: 'tag'; readonly tag: Tag }
  | { readonly kind: 'mark'; readonly page: string; readonly id: number }
  | { readonly kind: 'annotation'; readonly ref: string };

/** The elements of a file in reading order, parents first. */
export function tagsOf(file: PdfFile): readonly Tag[] {
  const root = file.dict(file.catalog['/StructTreeRoot']);
  const roles = file.dict(root['/RoleMap']);
  const read = (ref: Value, parent: Tag | null): Tag => {
    const dict = file.dict(ref);
    const own = file.name(dict['/S']) ?? '';
    const kids: Kid[] = [];
    const tag = { ref: String(ref), type: file.name(roles[`/${own}`]) ?? own, dict, parent, kids };
    kids.push(...file.list(dict['/K']).flatMap((kid) => kidOf(file, kid, tag, read)));
    return tag;
  };
  return file.list(root['/K']).flatMap((kid) => flattened(read(kid, null)));
}

function kidOf(
  file: PdfFile,
  kid: Value,
  owner: Tag,
  read: (ref: Value, parent: Tag) => Tag,
): readonly Kid[] {
  if (typeof kid === 'number') return [{ kind: 'mark', page: String(owner.dict['/Pg']), id: kid }];
  const dict = file.dict(kid);
  const type = file.name(dict['/Type']);
  if (type === 'OBJR') return [{ kind: 'annotation', ref: String(dict['/Obj']) }];
  if (type === 'MCR') {
    const page = String(dict['/Pg'] ?? owner.dict['/Pg']);
    return [{ kind: 'mark', page, id: file.number(dict['/MCID']) ?? -1 }];
  }
  return '/S' in dict ? [{ kind: 'tag', tag: read(kid, owner) }] : [];
}

function flattened(tag: Tag): readonly Tag[] {
  return [tag, ...tagsIn(tag).flatMap(flattened)];
}

/** The elements directly below. */
export function tagsIn(tag: Tag): readonly Tag[] {
  return tag.kids.flatMap((kid) => (kid.kind === 'tag' ? [kid.tag] : []));
}

/** An attribute of an element, whichever of its attribute dictionaries holds it. */
export function attribute(file: PdfFile, { dict }: Tag, name: string): Value {
  const holder = file
    .list(dict['/A'])
    .map((each) => file.dict(each))
    .find((each) => name in each);
  return file.follow(holder?.[name]);
}
