/** The element that owns an annotation, or those that own the marks of a page; null until it is known. */
type Owner = number | (number | null)[];

/** The way back from what stands on pages to its elements, by number (ISO 32000-1, 14.7.4.4). */
export class ParentTree {
  readonly #owners: Owner[] = [];

  /** The owners of a page's marks. */
  ofMarks(key: number): (number | null)[] {
    const owners = this.#owners[key];
    if (!Array.isArray(owners)) throw new Error(`number ${key} is no page's`);
    return owners;
  }

  add(key: number, owner: Owner): void {
    this.#owners[key] = owner;
  }

  /** As pdfkit writes its trees. */
  toString(): string {
    const owners = this.#owners;
    const limits = owners.length > 1 ? `  /Limits [0 ${owners.length - 1}]\n` : '';
    let entries = '';
    for (let key = 0; key < owners.length; key += 1) entries += `    ${key} ${textOf(owners[key] ?? null)}\n`;
    return `<<\n${limits}  /Nums [\n${entries}]\n>>`;
  }
}

function textOf(owner: Owner | null): string {
  if (!Array.isArray(owner)) return owner === null ? 'null' : `${owner} 0 R`;
  let text = '';
  for (const each of owner) text += each === null ? ' null' : ` ${each} 0 R`;
  return `[${text.slice(1)}]`;
}
