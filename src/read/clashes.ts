import { agreementTwice, fileNameTwice } from '../diagnostic/catalogue/definition-files.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { InputFile } from '../domain/draft.ts';
import type { Files } from '../domain/effects.ts';
import type { Place } from '../domain/place.ts';
import { readInput, textOf } from './input-file.ts';
import { parseYaml } from './yaml/document.ts';

/** What an agreement claims for itself alone; null where its file does not say it. */
interface Claims {
  readonly id: Claim | null;
  readonly fileName: Claim | null;
  readonly year: string;
}

interface Claim {
  readonly text: string;
  readonly place: Place;
}

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
  const mine = claimsIn(own, data);
  return others
    .map((path) => readInput(path, data))
    .filter((input) => input !== null)
    .flatMap((input) => between(mine, claimsIn(input, data)));
}

function between({ id, fileName, year }: Claims, other: Claims): readonly Diagnostic[] {
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

/** A run over many agreements meets each file again and again; its claims are parsed once, until its bytes change. */
const known = new WeakMap<Files, Map<string, Claims>>();

function claimsIn(input: InputFile, data: Files): Claims {
  const ofFolder = known.get(data) ?? new Map<string, Claims>();
  known.set(data, ofFolder);
  const key = `${input.sha256} ${input.file}`;
  const claims = ofFolder.get(key) ?? parseClaims(input);
  ofFolder.set(key, claims);
  return claims;
}

/** A file that cannot be read claims nothing here; what is wrong with it shows when it is read itself. */
function parseClaims(input: InputFile): Claims {
  const text = textOf(input);
  const document = text.ok ? parseYaml({ file: input.file, text: claimsAlone(text.value.text) }) : null;
  if (!document?.ok) return { id: null, fileName: null, year: '' };
  const { at, place } = document.value;
  const claim = (...path: readonly string[]): Claim | null => {
    const value = at(path);
    return typeof value === 'string' && value !== '' ? { text: value.trim(), place: place(path) } : null;
  };
  return {
    id: claim('vereinbarung'),
    fileName: claim('jobcenter', 'dateiname'),
    year: claim('jahr')?.text ?? '',
  };
}

const CLAIMING = /^['"]?(vereinbarung|jahr|jobcenter)['"]?\s*:/;

/** The blocks that claim something, each on its own line still: the rest of a long agreement need not be parsed. */
function claimsAlone(text: string): string {
  let claiming = false;
  const lines = text.split('\n').map((line) => {
    if (/^\S/.test(line)) claiming = CLAIMING.test(line);
    return claiming ? line : '';
  });
  return lines.join('\n');
}
