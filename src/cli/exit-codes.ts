import type { Diagnostic } from '../diagnostic/diagnostic.ts';

/** What the shell learns from a run; the handbook lists the codes under „Rückgabewerte“. */
export const EXIT = {
  /** Done, or already done. */
  done: 0,
  /** An error of the programme: please report it. */
  internal: 1,
  usage: 2,
  /** A definition, a template or a setting is not valid. */
  definition: 3,
  /** The delivered data are not valid. */
  data: 4,
  /** Finished, but a decision is open or a part of the batch failed. */
  open: 5,
  output: 6,
  /** Mails are deferred, rejected or unclear. */
  mail: 7,
  archive: 8,
  /** Another run is active. */
  locked: 9,
  approval: 10,
  /** A report or recipient outside its agreement: stopped. */
  scope: 11,
  /** Disk, rights, a locked file, an old Node. */
  environment: 12,
  /** Stopped with Ctrl+C, as shells count it: 128 and the number of the signal. */
  interrupted: 130,
} as const;

export type Exit = number;

const USAGE = 'BED';
/** Areas of the catalogue: definitions, templates (Vorlagen), mail settings, keys and settings for signing. */
const DEFINITIONS: readonly string[] = ['DEF', 'VOR', 'MAI', 'UNT'];
/** A report whose state, or the state of whose file, forbids signing it: a matter of approval. */
const NOT_TO_BE_SIGNED: readonly string[] = [
  'UNT-711',
  'UNT-712',
  'UNT-713',
  'UNT-714',
  'UNT-718',
  'UNT-720',
  'UNT-721',
  'UNT-722',
  'UNT-723',
  'UNT-734',
  'UNT-735',
  'UNT-736',
  'UNT-737',
  'UNT-740',
  'UNT-744',
];
/**
 * Codes whose number belongs to one area and whose cure to another: a missing export (DEF-143) is wrong
 * data; an address that nobody named (MAI-643) is a call nobody can mean; what a page cannot show is a matter of the templates, all but a character that no font has (SEI-501); a time stamp that is refused or unusable is one of the world outside.
 */
const REALLY: Readonly<Record<string, string>> = {
  'DEF-143': 'CSV',
  'MAI-643': 'BED',
  'UNT-710': 'BED',
  'UNT-716': 'WELT',
  'UNT-717': 'WELT',
  ...Object.fromEntries(NOT_TO_BE_SIGNED.map((code) => [code, 'ARC'])),
};
const CHARACTER = 'SEI-501';
const APPROVAL = 'ARC';
const PROGRAMME = 'SYS';
const WORLD = 'WELT';

/** The exit code that errors in the input call for; 0 without errors. */
export function exitFor(diagnostics: readonly Diagnostic[]): Exit {
  const areas = diagnostics
    .filter((diagnostic) => diagnostic.severity === 'error')
    .map(({ code }) => areaOf(code));
  if (areas.length === 0) return EXIT.done;
  if (areas.includes(USAGE)) return EXIT.usage;
  if (areas.includes(PROGRAMME)) return EXIT.internal;
  if (areas.includes(APPROVAL)) return EXIT.approval;
  if (areas.includes(WORLD)) return EXIT.environment;
  return areas.some((area) => DEFINITIONS.includes(area)) ? EXIT.definition : EXIT.data;
}

function areaOf(code: string): string {
  const area = code.split('-')[0] ?? '';
  return REALLY[code] ?? (area === 'SEI' && code !== CHARACTER ? 'VOR' : area);
}
