import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import { formatOf, type NumberFormat } from './number-format.ts';
import { type PartName, walkXml } from './xml.ts';

/** The number format of each cell style, by the style's number. */
export function readStyles(bytes: Uint8Array, part: PartName): Outcome<readonly NumberFormat[]> {
  const own = new Map<number, string>();
  const ids: number[] = [];
  const fault = walkXml(bytes, part, () => ({
    open: (name, attributes, parent) => {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt' && parent === 'numFmts') own.set(id, attributes['formatCode'] ?? '');
      if (name === 'xf' && parent === 'cellXfs') ids.push(id);
    },
  }));
  if (fault !== null) return failed(fault);
  const known = new Map([...new Set(ids)].map((id) => [id, formatOf(id, own)]));
  return done(ids.map((id) => known.get(id) ?? GENERAL));
}

/** The format of a cell without style. */
export const GENERAL: NumberFormat = formatOf(0, new Map());
