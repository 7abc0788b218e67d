import type { Files } from '../domain/effects.ts';
import { type Claims, claimsIn } from './claims.ts';
import { agreementFiles } from './folders.ts';
import { readInput } from './input-file.ts';

/** One agreement of the data folder, as far as its claims tell. German: Eintrag im Verzeichnis. */
export interface Listed {
  /** `vereinbarungen/msh-2020.yaml` */
  readonly file: string;
  readonly sha256: string;
  readonly claims: Claims;
  /** The other agreements with the same id, or the same file name in the same year: what there is to quarrel about. */
  readonly alike: readonly string[];
}

/** Claims of a file with these bytes that are known from elsewhere. */
export type KnownClaims = (file: string, sha256: string) => Claims | undefined;

/**
 * Every agreement of the data folder, sorted by path. German: Verzeichnis der Vereinbarungen.
 *
 * Each file is read and hashed once and none is parsed whole, so that a run over many knows in a moment what it is about,
 * and no report has to look through the files of all others for what they claim.
 */
export function register(data: Files, known: KnownClaims = () => undefined): readonly Listed[] {
  // One after the other: the files of all of them are many megabytes, of which a few lines each are wanted.
  const listed = agreementFiles(data).flatMap((file) => {
    const input = readInput(file, data);
    if (input === null) return [];
    const { sha256 } = input;
    return [{ file, sha256, claims: known(file, sha256) ?? claimsIn(input) }];
  });
  const claimants = claimantsOf(listed);
  return listed.map((each) => {
    const others = marksOf(each.claims).flatMap((mark) => claimants.get(mark) ?? []);
    return { ...each, alike: [...new Set(others)].filter((file) => file !== each.file) };
  });
}

function claimantsOf(
  listed: readonly Pick<Listed, 'file' | 'claims'>[],
): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const { file, claims } of listed) {
    for (const mark of marksOf(claims)) files.set(mark, [...(files.get(mark) ?? []), file]);
  }
  return files;
}

/** Capitals make no difference, as in `clashes`. */
function marksOf({ id, fileName, year }: Claims): readonly string[] {
  return [
    ...(id === null ? [] : [`id ${id.text.toLowerCase()}`]),
    ...(fileName === null ? [] : [`name ${year} ${fileName.text.toLowerCase()}`]),
  ];
}
