import { agreementTwice, fileNameTwice } from '../diagnostic/catalogue/definition-files.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { InputFile } from '../domain/draft.ts';
import type { Files } from '../domain/effects.ts';
import type { Place } from '../domain/place.ts';
import { type Claim, type Claims, claimsIn } from './claims.ts';
import { readInput } from './input-file.ts';

/**
 * What an agreement claims that another one of the data folder claims, too. German: doppelt vergeben.
 *
 * Takes   the agreement's own file as it was read, and the paths of all agreements.
 * Gives   an error at the claim, naming the place of the other: the id of an agreement (DEF-151), and the file
 *         name of its reports within one year (DEF-152). Capitals make no difference, as on Windows.
 */
export function clashes(own: InputFile, paths: readonly string[], data: Files): readonly Diagnostic[] {
  const others = paths.filter((path) => `${data.label}/${path}` !== own.file);
  if (others.length === 0) return [];
  const mine = claimsIn(own);
  return others
    .map((path) => readInput(path, data))
    .filter((input) => input !== null)
    .flatMap((input) => clashesBetween(mine, claimsIn(input)));
}

function clashesBetween({ id, fileName, year }: Claims, other: Claims): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (id && other.id && isSame(id, other.id)) {
    found.push(agreementTwice(id.place, { id: id.text, other: shown(other.id.place) }));
  }
  if (fileName && other.fileName && year === other.year && isSame(fileName, other.fileName)) {
    const detail = { fileName: fileName.text, year, other: shown(other.fileName.place) };
    found.push(fileNameTwice(fileName.place, detail));
  }
  return found;
}

function isSame(one: Claim, other: Claim): boolean {
  return one.text.toLowerCase() === other.text.toLowerCase();
}

function shown({ file, line }: Place): string {
  return `${file}:${line}`;
}
