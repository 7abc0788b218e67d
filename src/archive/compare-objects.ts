import { rebuiltDiffers } from '../diagnostic/catalogue/archive-rebuild.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { ArchivedObject } from '../domain/archive-entry.ts';
import type { Archive } from '../domain/journal.ts';
import { firstDifference } from './first-difference.ts';
import { ORDER_FILE } from './order-file.ts';
import { objectWords } from './role-words.ts';

/** What came of a report twice: as it was filed, and as it was built again. */
export interface TwoBuilds {
  readonly filed: readonly ArchivedObject[];
  readonly again: readonly ArchivedObject[];
}

/**
 * One finding for each object that is not the same byte for byte. German: Vergleich.
 *
 * The order names the programme and what it ran on, which may be others by now: it is left out.
 */
export function compareObjects({ filed, again }: TwoBuilds, box: Archive): readonly Diagnostic[] {
  const names = new Set([...filed, ...again].filter(({ role }) => role !== ORDER_FILE.role).map(keyOf));
  return [...names].flatMap((key) => {
    const [one, other] = [filed, again].map((objects) => objects.find((each) => keyOf(each) === key));
    return differing(one, other, box);
  });
}

function keyOf({ role, name }: ArchivedObject): string {
  return `${role} „${name}“`;
}

function differing(
  filed: ArchivedObject | undefined,
  again: ArchivedObject | undefined,
  box: Archive,
): readonly Diagnostic[] {
  const known = filed ?? again;
  if (known === undefined || filed?.sha256 === again?.sha256) return [];
  const object = objectWords(known);
  if (filed === undefined) return [rebuiltDiffers(null, { object, where: 'sie ist neu dazugekommen' })];
  if (again === undefined) return [rebuiltDiffers(null, { object, where: 'sie entsteht nicht mehr' })];
  const bytes = [filed, again].map(({ sha256 }) => box.object(sha256));
  const [before = new Uint8Array(), after = new Uint8Array()] = bytes;
  const where = firstDifference(before, after, filed.name.endsWith('.json')) ?? '';
  return [rebuiltDiffers(null, { object, where })];
}
