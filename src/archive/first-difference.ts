/**
 * Where two files part. German: erste Abweichung.
 *
 * Gives   for JSON the first figure that differs, with its path and both values; otherwise the number of the first
 *         byte, counted from 1. Null for equal bytes.
 */
export function firstDifference(filed: Uint8Array, again: Uint8Array, isJson: boolean): string | null {
  const byte = firstByte(filed, again);
  if (byte === null) return null;
  const figure = isJson ? firstFigure(filed, again) : null;
  return figure ?? `ab Byte ${byte} von ${filed.length}`;
}

function firstByte(filed: Uint8Array, again: Uint8Array): number | null {
  const shorter = Math.min(filed.length, again.length);
  for (let at = 0; at < shorter; at++) if (filed[at] !== again[at]) return at + 1;
  return filed.length === again.length ? null : shorter + 1;
}

function firstFigure(filed: Uint8Array, again: Uint8Array): string | null {
  const [one, other] = [parsed(filed), parsed(again)];
  if (one === undefined || other === undefined) return null;
  return parting(one, other, '', IDS) ?? parting(one, other, '', []);
}

/** Where these differ, something else does that tells more. */
const IDS: readonly string[] = ['kennung', 'reportId'];

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** The first path at which two values part, in the order of the filed one. */
function parting(filed: unknown, again: unknown, path: string, without: readonly string[]): string | null {
  if (!isTree(filed) || !isTree(again)) {
    return filed === again ? null : `„${path}“ war ${shown(filed)}, ist jetzt ${shown(again)}`;
  }
  for (const key of new Set([...Object.keys(filed), ...Object.keys(again)])) {
    if (without.includes(key)) continue;
    const found = parting(filed[key], again[key], path === '' ? key : `${path}.${key}`, without);
    if (found !== null) return found;
  }
  return null;
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const LONGEST = 60;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nicht da';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
