import { createHash } from 'node:crypto';

/** One file of a bag, by its path below the bag's folder. */
export interface BagFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A line of `bag-info.txt`. */
export type BagInfo = readonly (readonly [label: string, value: string])[];

const ALGORITHMS = ['sha256', 'sha512'] as const;

interface Listed extends Readonly<Record<(typeof ALGORITHMS)[number], string>> {
  readonly path: string;
  readonly size: number;
}

/**
 * The files of a BagIt bag, payload first. German: Bag.
 *
 * Takes   the payload with paths below `data/`, read one by one; further files that stand beside `bagit.txt`; and what
 *         `bag-info.txt` says before the figures that follow from the payload.
 * Gives   each payload file as it is read, then the tag files with the manifests of all of them.
 * Source  RFC 8493 (BagIt 1.0), sections 2.1 to 2.2.
 */
export function* bagFiles(
  payload: Iterable<BagFile>,
  beside: readonly BagFile[],
  info: BagInfo,
): Generator<BagFile, void> {
  const listed: Listed[] = [];
  for (const { path, bytes } of payload) {
    const file = { path: `data/${path}`, bytes };
    listed.push(digested(file));
    yield file;
  }
  const tags = [
    text('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    text('bag-info.txt', infoText([...info, ...sizesOf(listed)])),
    ...beside,
    ...ALGORITHMS.map((algorithm) => text(`manifest-${algorithm}.txt`, manifestText(listed, algorithm))),
  ];
  yield* tags;
  const digests = tags.map(digested);
  for (const algorithm of ALGORITHMS) {
    yield text(`tagmanifest-${algorithm}.txt`, manifestText(digests, algorithm));
  }
}

function digested({ path, bytes }: BagFile): Listed {
  const hash = (algorithm: string) => createHash(algorithm).update(bytes).digest('hex');
  return { path, size: bytes.length, sha256: hash('sha256'), sha512: hash('sha512') };
}

/** Sorted by path, in the form that `sha256sum -c` reads. */
function manifestText(files: readonly Listed[], algorithm: (typeof ALGORITHMS)[number]): string {
  return files
    .toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
    .map((file) => `${file[algorithm]}  ${encodedPath(file.path)}\n`)
    .join('');
}

/** RFC 8493, 2.1.3: CR, LF and the percent sign are percent-encoded, and nothing else. */
export function encodedPath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function sizesOf(files: readonly Listed[]): BagInfo {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return [
    ['Bag-Size', `${(bytes / 1_000_000).toFixed(1)} MB`],
    ['Payload-Oxum', `${bytes}.${files.length}`],
  ];
}

/** A value stands in one line: a line break in it would begin another label. */
function infoText(info: BagInfo): string {
  return info.map(([label, value]) => `${label}: ${value.replace(/\s+/gu, ' ').trim()}\n`).join('');
}

function text(path: string, content: string): BagFile {
  return { path, bytes: new TextEncoder().encode(content) };
}
