import { z } from 'zod';
import { notAGermanValue } from '../../diagnostic/catalogue/definition-content.ts';
import { contextNamesRank, contextPeriod } from '../../diagnostic/catalogue/definition-context.ts';
import type { ContextValue } from '../../domain/context-value.ts';
import { HUNDRED } from '../../domain/decimal.ts';
import { parseGermanNumber } from '../../kinds/german-number.ts';
import type { Findings } from '../findings.ts';
import { dayTerm, monthTerm, scopeTerm, textTerm, unitTerm } from '../terms.ts';
import type { Path, YamlDocument } from '../yaml/document.ts';

const comparisonType = z.strictObject({
  typ: textTerm.describe('Bezeichnung des Vergleichstyps: IIb'),
  'gueltig-von': monthTerm,
  'gueltig-bis': monthTerm.optional().describe('Letzter Monat; fehlt, solange der Typ gilt'),
  'im-vorjahr': textTerm.optional().describe('Vergleichstyp im selben Monat des Vorjahres'),
});

/** One entry of `umfeld`. German: Umfeldwert. */
const contextValue = z.strictObject({
  bezeichnung: textTerm.describe('Arbeitslosenquote im Landkreis'),
  wert: textTerm.describe('Zahl in deutscher Schreibweise, ohne Einheit: 8,4'),
  einheit: unitTerm,
  stichtag: dayTerm.optional().describe('Tag, für den der Wert gilt'),
  zeitraum: textTerm.optional().describe('Zeitraum in Worten: August 2020'),
  quelle: textTerm.describe('Woher der Wert stammt'),
  bereich: scopeTerm,
  vergleichstyp: comparisonType.optional().describe('Nur beim Median eines Vergleichstyps'),
});

const MOST = 4;

/** `umfeld` of a report's head: at most four values, so that the agreement's own stay in front. */
export const contextSchema = z
  .array(contextValue)
  .max(MOST, 'Höchstens vier Umfeldwerte stehen in einem Bericht.')
  .default([])
  .describe('Werte zur Einordnung, nicht Grundlage der Zielvereinbarung; höchstens vier, keine Ränge');

type ContextYaml = z.output<typeof contextSchema>[number];

const RANK = /(^|[^\p{L}])(Rang|Ränge|Ranking|Rangliste|Rangplatz|Platz|Platzierung)($|[^\p{L}])/iu;

/** One value; null where it cannot be printed, and then the findings say why. */
export function toContextValue(
  yaml: ContextYaml,
  index: number,
  document: YamlDocument,
  found: Findings,
): ContextValue | null {
  const { bezeichnung: label, wert, einheit: unit, stichtag, zeitraum, quelle, vergleichstyp } = yaml;
  const at = (key: string) => document.place(['umfeld', index, key] satisfies Path);
  if (RANK.test(label)) found.add(contextNamesRank(at('bezeichnung'), { text: label }));
  const number = parseGermanNumber(wert);
  if (number === null) found.add(notAGermanValue(at('wert'), { text: wert, guess: null }));
  const when = stichtag ?? zeitraum;
  const both = stichtag !== undefined && zeitraum !== undefined;
  if (when === undefined || both) found.add(contextPeriod(at('bezeichnung'), { label }));
  if (number === null || when === undefined) return null;
  return {
    label,
    ...(yaml.bereich && { scope: yaml.bereich }),
    value: unit.kind === 'ratio' ? number.div(HUNDRED) : number,
    unit,
    precision: (wert.split(',')[1] ?? '').trim().length,
    when,
    source: quelle,
    comparisonType: vergleichstyp
      ? {
          name: vergleichstyp.typ,
          from: vergleichstyp['gueltig-von'],
          until: vergleichstyp['gueltig-bis'] ?? null,
          priorYear: vergleichstyp['im-vorjahr'] ?? null,
        }
      : null,
    place: at('bezeichnung'),
  };
}
