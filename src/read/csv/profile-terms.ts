import { z } from 'zod';
import { GERMAN, type NumberFormat } from '../../domain/written-number.ts';

const word = z.string().trim().min(1);
const words = z.union([word, z.array(word).min(1)]);

/** How a file is recognised: each point that is given must hold. German: Erkennungsmerkmale. */
const recognise = z.strictObject({
  dateiname: words.optional(),
  anfang: words.optional(),
  kopfworte: z.array(word).min(1).optional(),
  zeit: z.enum(['spalten', 'zeilen']).optional(),
  zeitform: z.enum(['JJJJ', 'JJJJ-MM', 'JJJJ-MM-TT', 'TT.MM.JJJJ']).optional(),
});

const numbers = z.strictObject({
  dezimal: z.enum(['komma', 'punkt']).default('komma'),
  tausender: z
    .array(z.enum(['punkt', 'komma', 'leerzeichen', 'apostroph']))
    .default(['punkt', 'leerzeichen']),
});

const keys = z.strictObject({ spalte: word.optional(), nur: words.optional() });

/** Keys that every layout knows beside its own. */
export const commonTerms = {
  zeichensatz: z.enum(['automatisch', 'utf-8', 'utf-16', 'windows-1252']).optional(),
  erkennen: recognise.optional(),
  zahlen: numbers.optional(),
  schluessel: keys.optional(),
  'monat-aus-dateiname': word.optional(),
};

export type CommonTerms = z.output<z.ZodObject<typeof commonTerms>>;

const TIMES = { spalten: 'columns', zeilen: 'rows' } as const;
const THOUSANDS = { punkt: '.', komma: ',', leerzeichen: ' ', apostroph: "'" } as const;

/** How to tell a file of this house from others. */
export interface Recognition {
  /** `alo_*.csv` */
  readonly names: readonly string[];
  /** The file begins with one of these. */
  readonly starts: readonly string[];
  /** One row holds all of these words. */
  readonly headWords: readonly string[];
  /** Where the times of a table stand; null for anywhere. */
  readonly times: 'columns' | 'rows' | null;
  /** How they are written: `JJJJ-MM-TT`; null for any way. */
  readonly timeForm: TimeForm | null;
}

export type TimeForm = 'JJJJ' | 'JJJJ-MM' | 'JJJJ-MM-TT' | 'TT.MM.JJJJ';

/** Which rows of a table for many regions are ours. */
export interface OwnKeys {
  /** Head of the column with the codes; null where it is found by its contents. */
  readonly column: string | null;
  /** True where nobody named the column: a head without it is still the head. */
  readonly byHead?: boolean;
  /** Codes as text, zeros and all; empty for every row. */
  readonly only: readonly string[];
}

/** What the common keys of a profile mean. */
export function commonParts(terms: CommonTerms) {
  return {
    encoding: terms.zeichensatz === 'automatisch' ? null : (terms.zeichensatz ?? null),
    recognition: recognitionOf(terms.erkennen),
    numbers: numbersOf(terms.zahlen),
    keys: keysOf(terms.schluessel),
    fileMonth: terms['monat-aus-dateiname'] ?? null,
  } as const;
}

function keysOf(terms: CommonTerms['schluessel']): OwnKeys {
  return { column: terms?.spalte ?? null, only: listOf(terms?.nur) };
}

function recognitionOf(terms: CommonTerms['erkennen']): Recognition | null {
  if (terms === undefined) return null;
  return {
    names: listOf(terms.dateiname),
    starts: listOf(terms.anfang),
    headWords: terms.kopfworte ?? [],
    times: terms.zeit === undefined ? null : TIMES[terms.zeit],
    timeForm: terms.zeitform ?? null,
  };
}

function numbersOf(terms: CommonTerms['zahlen']): NumberFormat {
  if (terms === undefined) return GERMAN;
  const decimal = terms.dezimal === 'komma' ? ',' : '.';
  const thousands = terms.tausender.map((sign) => THOUSANDS[sign]).filter((sign) => sign !== decimal);
  return { decimal, thousands };
}

function listOf(texts: string | readonly string[] | undefined): readonly string[] {
  if (texts === undefined) return [];
  return typeof texts === 'string' ? [texts] : texts;
}
