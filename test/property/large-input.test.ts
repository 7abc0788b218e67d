import { describe, expect, it } from 'vitest';
import { readExport } from '../../src/read/csv/read-export.ts';
import { readLargeExport } from '../../src/read/csv/read-large-export.ts';
import { fileOf } from '../support/exports.ts';
import { throwMany } from '../support/fuzz.ts';
import { type Dice, mutated } from '../support/mutator.ts';
import { type SmallExport, smallExports } from '../support/small-exports.ts';

const ALL = smallExports.map(({ bytes }) => bytes);

/** The bytes in chunks of a few, so that every seam is tried; of the first rows only three are held in any case. */
function sieved(bytes: Uint8Array, piece: number, { profile, source, metrics }: SmallExport) {
  const file = 'data/exporte/2020-08/probe.csv';
  function* chunks() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.slice(at, at + piece);
  }
  return readLargeExport({ file, size: bytes.length, chunks }, profile, source, metrics, { top: 3 });
}

function whole(bytes: Uint8Array, { profile, source, metrics }: SmallExport) {
  return readExport(fileOf(bytes), profile, source, metrics);
}

const errorsOf = ({ diagnostics }: { readonly diagnostics: ReturnType<typeof whole>['diagnostics'] }) =>
  diagnostics.filter(({ severity }) => severity === 'error').map(({ code, place }) => ({ code, place }));

/** The sample, its line ends, quotes and encoding as another house writes them, and foreign rows in between. */
function anyExport(dice: Dice): { readonly sample: SmallExport; readonly bytes: Buffer } {
  const sample = smallExports[dice(smallExports.length)];
  if (!sample) throw new Error('there are three samples');
  const encoding = sample.profile.id === 'ba-breit' ? 'latin1' : 'utf8';
  const lines = sample.bytes.toString(encoding).replaceAll('\r', '').split('\n');
  const quote = dice(3) === 0;
  const foreign = lines.flatMap((line) => [
    ...Array.from(
      { length: dice(3) },
      (_, index) => `15000;2020-01;Anderes ${index} \u00ad Ä;1;${'x'.repeat(dice(60))}`,
    ),
    quote && !line.includes('"')
      ? line
          .split(';')
          .map((cell) => `"${cell}"`)
          .join(';')
      : line,
  ]);
  const text = foreign.join(['\n', '\r\n', '\r'][dice(3)]);
  const mark = dice(2) === 0 ? '\ufeff' : '';
  const bytes = [
    Buffer.from(mark + text),
    Buffer.from(`\ufeff${text}`, 'utf16le'),
    Buffer.from(text, 'latin1'),
  ];
  return { sample, bytes: bytes[dice(3)] ?? sample.bytes };
}

describe('a file read in pieces', () => {
  it('gives what the whole file gives, at whatever byte the pieces end', () => {
    throwMany({ short: 600, whole: 20_000 }, (dice) => {
      const { sample, bytes } = anyExport(dice);
      const [all, some] = [whole(bytes, sample), sieved(bytes, 1 + dice(200), sample)];
      expect(errorsOf(some)).toEqual(errorsOf(all));
      expect(some.ok).toBe(all.ok);
      if (!all.ok || !some.ok) return;
      const { excerpt: _, ...value } = some.value;
      expect(value).toEqual(all.value);
      const again = whole(Buffer.from(`Auszug\n${some.value.excerpt}`), sample);
      const plain = (value: typeof all.value) =>
        value.observations.map(({ origin, ...rest }) => ({ ...rest, raw: origin.raw }));
      expect(again.ok && plain(again.value)).toEqual(plain(all.value));
    });
  });

  it('gives no value that the whole file would refuse', () => {
    throwMany({ short: 2_000, whole: 100_000 }, (dice) => {
      const sample = smallExports[dice(smallExports.length)];
      if (!sample) throw new Error('there are three samples');
      const bytes = mutated(sample.bytes, dice, ALL);
      const [all, some] = [whole(bytes, sample), sieved(bytes, 1 + dice(200), sample)];
      if (all.ok && some.ok) {
        const { excerpt: _, ...value } = some.value;
        expect(value).toEqual(all.value);
      } else expect(errorsOf(some).length > 0).toBe(errorsOf(all).length > 0);
    });
  });
});
