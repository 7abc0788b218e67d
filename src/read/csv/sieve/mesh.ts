import { FOOTER } from '../../grid/grid-of.ts';
import type { Wanted } from '../delivered.ts';
import type { Profile } from '../profile.ts';

/** Which records of a large file may matter. German: Siebmaß. */
export interface Mesh {
  /** Found in the raw text of a record that may matter; null where every record may. */
  readonly matters: RegExp | null;
  /** Found in the head of the list of corrections, whose rows all matter; null where there is none. */
  readonly opensList: RegExp | null;
  /** So many of the first records matter in any case: title and head stand among them. */
  readonly top: number;
}

const TOP = 1_000;

/**
 * What the profile looks for: the labels of the wanted metrics, the words of the head and of the status, the word
 * before the delivery's day, the footer. A table with months in rows has no label in its rows: each may matter.
 */
export function meshFor(profile: Profile, wanted: readonly Wanted[], top = TOP): Mesh {
  const { layout, delivery, status, footer, corrections } = profile;
  const list = corrections === null ? null : anyOf([corrections.grund]);
  if (layout.kind === 'grid' || layout.kind === 'flat')
    return { matters: ofOwnRegion(profile, wanted), opensList: list, top };
  if (layout.kind !== 'wide' && layout.kind !== 'long') return { matters: null, opensList: list, top };
  const words = [
    ...wanted.flatMap(({ labels }) => labels),
    ...(layout.label === null ? [] : [layout.label]),
    ...('before' in delivery ? [delivery.before] : []),
    ...('at' in status && status.at !== null ? [status.at] : []),
    // The row of the status may have another name; its words tell it.
    ...('words' in status && layout.kind === 'wide' ? status.words.keys() : []),
    ...(footer === null ? [] : [footer]),
    ...(corrections === null ? [] : [corrections.grund]),
  ];
  return { matters: anyOf(words), opensList: list, top };
}

/** A table for many regions: rows with one of our codes, the day of delivery, the footer. */
function ofOwnRegion({ keys, delivery, footer }: Profile, wanted: readonly Wanted[]): RegExp | null {
  const own = wanted.map(({ key }) => (key === null ? keys.only : [key]));
  if (own.length === 0 || own.some((codes) => codes.length === 0)) return null;
  const words = [
    ...new Set(own.flat()),
    ...('before' in delivery ? [delivery.before] : []),
    footer ?? FOOTER,
  ];
  return anyOf(words);
}

/** One of the words as `plainLabel` compares them, wherever it stands in the raw text. */
function anyOf(words: readonly string[]): RegExp {
  return new RegExp(words.map(spelling).join('|'), 'gi');
}

/** Blanks of any kind and number, doubled quotes, and soft hyphens between any letters. */
function spelling(word: string): string {
  const letters = [...word.replaceAll('\u00ad', '').trim().replace(/\s+/gu, ' ')];
  return letters.map((letter) => (letter === ' ' ? '\\s+' : literal(letter))).join('\u00ad*');
}

function literal(letter: string): string {
  if (letter === '"') return '""?';
  return letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}
