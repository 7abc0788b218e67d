import { type Decimal, decimal, ONE } from '../../domain/decimal.ts';

/** What a column counts in, as its head says. German: Maßeinheit. */
export interface WrittenUnit {
  /** As it stands in the file: `Tsd. EUR`. */
  readonly text: string;
  /** What a written number is multiplied with: 1000 for `Tsd. EUR`, 1 for `Anzahl`. */
  readonly scale: Decimal;
}

const SCALES: readonly (readonly [RegExp, string])[] = [
  [/^(tsd\.?|tausend|1[. ]?000|t€|teur)(?=\s|$|€|eur)/iu, '1000'],
  [/^(mill\.?|mio\.?|million(en)?)(?=\s|$|€|eur)/iu, '1000000'],
  [/^(mrd\.?|milliarden?)(?=\s|$|€|eur)/iu, '1000000000'],
];

const WORDS =
  /^(anzahl|number|prozent|percent|per cent|%|v\. ?h\.|eur|euro|€|personen|persons|jahre?|monate?|tage|stunden|fälle|qkm|km2|km²|ha|qm|m2|m²|cbm|t|kg|ew\/qkm|promille|index|stück|punkte|prozentpunkte|verhältnis|\d{4} ?= ?100|(anzahl|eur|euro|€|t|kg|dt) (je|pro|\/) .+|(eur|€)\/.+|je [\d .]+ .+|in .{1,30}|dt\/ha|1)$/iu;

/** Units that stand within a label: `Leistungen (Tsd. EUR)`, `Ausgaben in Mio. €`; only such as change the number. */
const WITHIN =
  /(?:^|[\s(,])((?:Tsd\.?|Mio\.?|Mill\.?|Mrd\.?|1[. ]?000) ?(?:EUR|€|Euro)?|TEUR|T€)(?=$|[\s),])/u;

/** A unit that a label names in passing; null for none. */
export function mentionedUnit(label: string): WrittenUnit | null {
  return parseUnit(WITHIN.exec(label)?.[1] ?? '');
}

/** `EUR`, `%`, `Tsd. EUR` in the place of a label are units; `Personen` there is a label. */
export function isBareUnit(text: string): boolean {
  const plain = text.trim();
  return (
    /^(anzahl|number|%|prozent|percent|in %|v\. ?h\.|eur|euro|€)$/iu.test(plain) ||
    mentionedUnit(plain)?.text === plain
  );
}

/** A text that names a unit; null for any other. */
export function parseUnit(text: string): WrittenUnit | null {
  const plain = text.trim().replace(/\s+/gu, ' ');
  if (plain === '') return null;
  const scale = SCALES.find(([pattern]) => pattern.test(plain));
  if (scale) return { text: plain, scale: decimal(scale[1]) };
  return WORDS.test(plain) ? { text: plain, scale: ONE } : null;
}
