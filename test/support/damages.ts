import { JOURNAL } from '../../src/archive/journal.ts';
import { objectPath } from '../../src/archive/objects.ts';
import { sha256Hex } from '../../src/domain/sha256.ts';
import type { MemoryFiles } from './memory-files.ts';
import type { Dice } from './mutator.ts';

/** What befell an archive, and which names a check must give. */
export interface Damage {
  readonly kind: string;
  /** Paths, each of which must be named. */
  readonly named: readonly string[];
  /** Codes, one of which each of these findings must have. */
  readonly codes: readonly string[];
}

type Befall = (output: MemoryFiles, dice: Dice) => Damage;

const CONTENT = ['ARC-511', 'ARC-512', 'ARC-530'];
const LINES = ['ARC-515', 'ARC-516', 'ARC-517', 'ARC-518'];

/** Ways in which the bytes of one file go bad; each gives other bytes than before. */
const SPOILED: Readonly<Record<string, (bytes: Uint8Array, dice: Dice) => Uint8Array>> = {
  bit: (bytes, dice) => altered(bytes, dice(bytes.length), 1 << dice(8)),
  byte: (bytes, dice) => altered(bytes, dice(bytes.length), 1 + dice(255)),
  abgeschnitten: (bytes, dice) => bytes.slice(0, dice(bytes.length)),
  eingefügt: (bytes, dice) => {
    const at = dice(bytes.length + 1);
    const more = Uint8Array.from({ length: 1 + dice(9) }, () => dice(256));
    return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
  },
  herausgeschnitten: (bytes, dice) => {
    const at = dice(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + dice(9))]);
  },
};

function altered(bytes: Uint8Array, at: number, mask: number): Uint8Array {
  return bytes.map((byte, index) => (index === at ? byte ^ mask : byte));
}

/** Damages of objects. */
export const OBJECT_DAMAGES: readonly Befall[] = [
  ...Object.entries(SPOILED).map(
    ([kind, spoil]): Befall =>
      (output, dice) => {
        const path = oneOf(dice, objectsOf(output));
        output.write(path, spoil(bytesAt(output, path), dice));
        return { kind, named: [path], codes: CONTENT };
      },
  ),
  (output, dice) => {
    const path = oneOf(dice, objectsOf(output));
    output.remove(path);
    return { kind: 'gelöscht', named: [path], codes: ['ARC-510'] };
  },
  (output, dice) => {
    const one = oneOf(dice, objectsOf(output));
    const other = oneOf(
      dice,
      objectsOf(output).filter((path) => path !== one),
    );
    const [first, second] = [bytesAt(output, one), bytesAt(output, other)];
    output.write(one, second);
    output.write(other, first);
    return { kind: 'vertauscht', named: [one, other], codes: ['ARC-512'] };
  },
  (output, dice) => {
    const path = oneOf(dice, objectsOf(output));
    const target = oneOf(dice, [
      objectPath(sha256Hex(`umbenannt ${dice(2 ** 31)}`)),
      `archiv/objekte/${path.slice(-64, -62)}/Bericht ${dice(99)}.pdf`,
      `archiv/alt/${path.slice(-64)}`,
    ]);
    output.write(target, bytesAt(output, path));
    output.remove(path);
    return { kind: 'umbenannt', named: [path, target], codes: ['ARC-531'] };
  },
];

/** Damages of the journal; a journal set back needs a witness of its last line. */
export const JOURNAL_DAMAGES: readonly Befall[] = [
  ...Object.entries(SPOILED).map(
    ([kind, spoil]): Befall =>
      (output, dice) => {
        const bytes = bytesAt(output, JOURNAL);
        const bad = spoil(bytes, dice);
        output.write(JOURNAL, bad);
        return { kind: `Journal: ${kind}`, named: [JOURNAL], codes: [...LINES, 'ARC-532'] };
      },
  ),
  (output) => {
    output.remove(JOURNAL);
    return { kind: 'Journal: gelöscht', named: [JOURNAL], codes: ['ARC-518'] };
  },
  ofLines('Zeilen vertauscht', (lines, dice) => {
    const at = dice(lines.length - 1);
    const [one = '', other = ''] = lines.slice(at, at + 2);
    return lines.toSpliced(at, 2, other, one);
  }),
  ofLines('Zeile verdoppelt', (lines, dice) => {
    const at = dice(lines.length);
    return lines.toSpliced(at, 0, lines[at] ?? '');
  }),
  ofLines('Zeile entfernt', (lines, dice) => lines.toSpliced(dice(lines.length - 1), 1)),
  ofLines('zurückgesetzt', (lines, dice) => lines.slice(0, 1 + dice(lines.length - 1)), ['ARC-532']),
];

function ofLines(
  kind: string,
  change: (lines: readonly string[], dice: Dice) => readonly string[],
  codes: readonly string[] = LINES,
): Befall {
  return (output, dice) => {
    const lines = new TextDecoder().decode(bytesAt(output, JOURNAL)).trimEnd().split('\n');
    const text = change(lines, dice).map((line) => `${line}\n`);
    output.write(JOURNAL, new TextEncoder().encode(text.join('')));
    return { kind: `Journal: ${kind}`, named: [JOURNAL], codes };
  };
}

function objectsOf(output: MemoryFiles): readonly string[] {
  return output
    .entries()
    .map(([path]) => path)
    .filter((path) => path.startsWith('archiv/objekte/'));
}

function bytesAt(output: MemoryFiles, path: string): Uint8Array {
  return output.read(path) ?? new Uint8Array();
}

/** One of several, none of which is undefined. */
export function oneOf<Item>(dice: Dice, items: readonly Item[]): Item {
  const item = items[dice(items.length)];
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
}
