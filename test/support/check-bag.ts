import { createHash } from 'node:crypto';

/** Files of a bag by path, as they lie on a disk. */
export type BagOnDisk = ReadonlyMap<string, Uint8Array>;

const ALGORITHMS = ['sha256', 'sha512'] as const;
const LINE = { sha256: /^([0-9a-f]{64}) {2}(\S.*)$/u, sha512: /^([0-9a-f]{128}) {2}(\S.*)$/u };

/**
 * What RFC 8493 finds wrong with a bag; nothing for one that is complete and valid. Written from the RFC, and stricter
 * in one point: lines have exactly the form of `sha256sum`.
 */
export function faultsOf(bag: BagOnDisk): readonly string[] {
  const payload = [...bag.keys()].filter((path) => path.startsWith('data/'));
  const tags = [...bag.keys()].filter(
    (path) => !path.startsWith('data/') && !path.startsWith('tagmanifest-'),
  );
  return [
    ...declarationFaults(bag),
    ...ALGORITHMS.flatMap((algorithm) => [
      ...manifestFaults(bag, `manifest-${algorithm}.txt`, algorithm, payload),
      ...manifestFaults(bag, `tagmanifest-${algorithm}.txt`, algorithm, tags),
    ]),
    ...oxumFaults(bag, payload),
    ...strangers(bag),
  ];
}

/** Section 2.1.1: the two lines, in this order, without a byte-order mark. */
function declarationFaults(bag: BagOnDisk): readonly string[] {
  const good = /^BagIt-Version: 1\.0\r?\nTag-File-Character-Encoding: UTF-8\r?\n?$/u;
  return good.test(textIn(bag, 'bagit.txt')) ? [] : ['bagit.txt'];
}

/** Sections 2.1.3 and 2.2.1: every file once, no other file, each with its checksum. */
function manifestFaults(
  bag: BagOnDisk,
  manifest: string,
  algorithm: (typeof ALGORITHMS)[number],
  expected: readonly string[],
): readonly string[] {
  const text = textIn(bag, manifest);
  const lines = text.split('\n').slice(0, -1);
  const listed = new Map<string, string>();
  const faults = text.endsWith('\n') ? [] : [`${manifest} ends in the middle of a line`];
  for (const line of lines) {
    const [, digest = '', encoded = ''] = LINE[algorithm].exec(line) ?? [];
    const path = encoded.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
    if (path === '' || listed.has(path)) faults.push(`${manifest}: ${line}`);
    listed.set(path, digest);
  }
  for (const path of expected) if (!listed.has(path)) faults.push(`${manifest} does not list ${path}`);
  for (const [path, digest] of listed) {
    const bytes = bag.get(path);
    const found = bytes === undefined ? 'missing' : createHash(algorithm).update(bytes).digest('hex');
    if (found !== digest) faults.push(`${path} by ${manifest}`);
  }
  return faults;
}

/** Section 2.2.2: octets and streams of the payload. */
function oxumFaults(bag: BagOnDisk, payload: readonly string[]): readonly string[] {
  const [, octets, streams] = /^Payload-Oxum: (\d+)\.(\d+)$/mu.exec(textIn(bag, 'bag-info.txt')) ?? [];
  const sum = payload.reduce((all, path) => all + (bag.get(path)?.length ?? 0), 0);
  return Number(octets) === sum && Number(streams) === payload.length ? [] : ['Payload-Oxum'];
}

/** A tag manifest that no manifest vouches for, of an algorithm we do not write, would go unseen. */
function strangers(bag: BagOnDisk): readonly string[] {
  return [...bag.keys()].filter(
    (path) => path.startsWith('tagmanifest-') && !/^tagmanifest-sha(256|512)\.txt$/u.test(path),
  );
}

/** Damaged bytes are damaged text: it is for the checks to say so, not for the decoder. */
function textIn(bag: BagOnDisk, path: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bag.get(path) ?? new Uint8Array());
}
