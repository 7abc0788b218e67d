import { bytesOf } from '../page-content.ts';
import type { Value } from '../pdf-file.ts';
import type { Tag } from '../structure.ts';
import { type OwnRule, type PageView, type Subject, told } from './rule.ts';

/** What is painted belongs to exactly one element or to nobody. */
export const contentRules: readonly OwnRule[] = [
  {
    id: 'inhalt',
    title: 'alles Gezeichnete ist markiert, nichts doppelt (ISO 14289-1, 7.1)',
    faults: unmarkedFaults,
  },
  {
    id: 'marken',
    title: 'Marken und Strukturbaum passen zueinander (ISO 32000-1, 14.7.4)',
    faults: markFaults,
  },
  {
    id: 'zeichen',
    title: 'kein Zeichen ohne Bild in der Schrift (ISO 19005-3, 6.2.11.8)',
    faults: glyphFaults,
  },
];

function unmarkedFaults({ pages }: Subject): readonly string[] {
  return pages.flatMap(({ number, marks }) => [
    ...told(
      marks.unmarked.map((operator) => `Seite ${number}: „${operator}“ zeichnet außerhalb jeder Marke.`),
    ),
    ...told(marks.nested.map((pair) => `Seite ${number}: Marken ineinander: ${pair}.`)),
    ...(marks.balanced ? [] : [`Seite ${number}: eine Marke ohne Anfang oder Ende.`]),
  ]);
}

/** From each mark to its element by the parent tree, and from each element to marks that exist. */
function markFaults({ file, tags, pages }: Subject): readonly string[] {
  const tree = new Map(file.numberTree(file.dict(file.catalog['/StructTreeRoot'])['/ParentTree']));
  const owners = ownersOf(tags);
  const painted = pages.flatMap((page) => {
    const ways = file.list(tree.get(file.number(page.dict['/StructParents']) ?? -1));
    return page.marks.ids.map((mark) => ({ ...mark, page, way: ways[mark.id] ?? null }));
  });
  const keys = painted.map(({ page, id }) => keyOf(page.ref, id));
  const seen = new Set(keys);
  return [
    ...(seen.size === keys.length ? [] : ['Eine Marke (MCID) ist auf ihrer Seite doppelt vergeben.']),
    ...told(painted.flatMap((mark) => wayFault(mark, owners))),
    ...told(
      [...owners.keys()]
        .filter((key) => !seen.has(key))
        .map((key) => `Marke ${key} steht im Baum, aber auf keiner Seite.`),
    ),
  ];
}

interface Painted {
  readonly tag: string;
  readonly id: number;
  readonly page: PageView;
  readonly way: Value;
}

function wayFault({ tag, id, page, way }: Painted, owners: ReadonlyMap<string, Tag>): readonly string[] {
  const owner = owners.get(keyOf(page.ref, id));
  const name = `Seite ${page.number}, Marke ${id} (${tag})`;
  if (owner === undefined) return [`${name} gehört zu keinem Strukturelement.`];
  return way === owner.ref ? [] : [`${name}: der Rückweg (ParentTree) führt nicht zu ihrem Element.`];
}

function ownersOf(tags: readonly Tag[]): ReadonlyMap<string, Tag> {
  const found = tags.flatMap((tag) =>
    tag.kids.flatMap((kid) => (kid.kind === 'mark' ? [[keyOf(kid.page, kid.id), tag] as const] : [])),
  );
  return new Map(found);
}

function keyOf(page: string, id: number): string {
  return `${id} auf ${page}`;
}

/** In a composite font with Identity-H every character has two bytes, and glyph 0 is „.notdef“. */
function glyphFaults({ file, pages }: Subject): readonly string[] {
  return pages.flatMap(({ number, dict, operations }) => {
    const fonts = file.dict(file.dict(dict['/Resources'])['/Font']);
    let composite = false;
    let missing = 0;
    for (const { operator, operands } of operations) {
      if (operator === 'Tf')
        composite = file.name(file.dict(fonts[operands[0] ?? ''])['/Subtype']) === 'Type0';
      else if (composite && (operator === 'Tj' || operator === 'TJ'))
        missing += operands.filter(showsNothing).length;
    }
    return missing === 0 ? [] : [`Seite ${number}: ${missing} Textstücke mit dem Zeichen „.notdef“.`];
  });
}

function showsNothing(operand: string): boolean {
  return /^(?:[\s\S]{2})*?\0\0/.test(bytesOf(operand));
}
